import { defineConfig } from 'tsup';

/** The worker's script as one file that needs nothing beside it, to be copied to a folder of static files. */
export default defineConfig({
  entry: { 'browser/worker': 'src/browser/worker.ts' },
  format: 'esm',
  target: 'es2023',
  platform: 'browser',
  noExternal: [/.*/],
  esbuildOptions(options) {
    options.conditions = ['@moc-sdk/source'];
    options.alias = { '@moc-sdk/core/face-errors': './src/browser/worker/bare-face-error.ts' };
  },
  minify: true,
  splitting: false,
  sourcemap: process.env.MOC_BUILD !== 'js',
  dts: process.env.MOC_BUILD !== 'js' && {
    compilerOptions: { ignoreDeprecations: '6.0', customConditions: [], composite: false },
  },
  clean: false,
  silent: true,
});
