import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';

const entry = fileURLToPath(new URL('index.ts', import.meta.url));
const LIMIT = 3_000;

async function bundle() {
  const { metafile, outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    conditions: ['@moc-sdk/source'],
    metafile: true,
    write: false,
  });
  return { code: outputFiles[0]!.contents, inputs: Object.keys(metafile.inputs) };
}

describe('what a page loads for its session', () => {
  it(`has at most ${LIMIT} bytes as brotli, all of it`, async ({ annotate }) => {
    const { code } = await bundle();
    const bytes = brotliCompressSync(code).byteLength;
    await annotate(`${bytes} bytes brotli, ${code.byteLength} minified`);
    process.stdout.write(`  ./browser: ${bytes} bytes brotli, ${code.byteLength} minified\n`);
    expect(bytes).toBeGreaterThan(500);
    expect(bytes).toBeLessThanOrEqual(LIMIT);
  });

  it('takes nothing from outside its folder', async () => {
    const { inputs } = await bundle();
    expect(inputs.filter((path) => !path.includes('src/browser/'))).toEqual([]);
  });
});
