import { defineConfig, type Options } from 'tsup';

const onlyScripts = process.env.MOC_BUILD === 'js';

/** Files that need nothing beside them, so that a page without a bundler serves them as they are. */
const wholeFile = (entry: Record<string, string>, alias: Record<string, string> = {}): Options => ({
  entry,
  format: 'esm',
  target: 'es2023',
  platform: 'browser',
  noExternal: [/.*/],
  esbuildOptions(options) {
    options.conditions = ['@moc-sdk/source'];
    options.alias = alias;
    options.charset = 'utf8';
    // Without white space, the comments would go by which bundlers leave the import of onnxruntime alone.
    options.minifyIdentifiers = true;
    options.minifySyntax = true;
  },
  splitting: false,
  sourcemap: !onlyScripts,
  dts: onlyScripts
    ? false
    : { compilerOptions: { ignoreDeprecations: '6.0', customConditions: [], composite: false } },
  clean: false,
  silent: true,
});

export default defineConfig([
  wholeFile({ 'browser/index': 'src/browser/index.ts' }),
  wholeFile(
    { 'browser/worker': 'src/browser/worker.ts' },
    { '@moc-sdk/core/face-errors': './src/browser/worker/bare-face-error.ts' },
  ),
]);
