import { defineConfig } from 'tsup';

/**
 * The build of every package: ESM, one file per entry plus shared chunks, types beside it.
 * `MOC_BUILD=js` leaves the types out: a demo start does not need them and is three times faster.
 */
export const library = (entry: string[]) =>
  defineConfig({
    entry: Object.fromEntries(
      entry.map((file) => [file.replace(/^(src|server)\//, '').replace(/\.tsx?$/, ''), file]),
    ),
    format: 'esm',
    target: 'es2023',
    platform: 'neutral',
    external: [/^node:/],
    dts:
      process.env.MOC_BUILD === 'js'
        ? false
        : { compilerOptions: { ignoreDeprecations: '6.0', customConditions: [], composite: false } },
    sourcemap: process.env.MOC_BUILD !== 'js',
    clean: true,
    silent: true,
    // Thai stays as it is: escaped it would be twice as long.
    esbuildOptions: (options) => {
      options.charset = 'utf8';
    },
    splitting: true,
    treeshake: false,
  });
