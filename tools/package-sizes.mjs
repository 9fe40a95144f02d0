/** What the entries of a built package weigh in a page that imports all of them, held against a table of budgets. */
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { build } from 'esbuild';
import { say } from './progress.mjs';
import { root } from './setup.mjs';

/** What stays outside: the runtimes of photos and networks, and the weights. */
const BESIDE = ['onnxruntime-node', 'onnxruntime-web', 'sharp', '@moc-sdk/face-models'];

/** Bytes of brotli, minified, with everything inlined that is not `beside`. */
const BUDGETS = [
  { package: 'face', entry: 'index.js', bytes: 15_000, beside: BESIDE },
  { package: 'face', entry: 'engine/index.js', bytes: 15_000, beside: BESIDE },
  { package: 'face', entry: 'node/index.js', bytes: 15_000, beside: BESIDE },
  { package: 'face', entry: 'browser/index.js', bytes: 15_000, beside: BESIDE },
  { package: 'face', entry: 'browser/worker.js', bytes: 15_000, beside: [] },
  { package: 'face', entry: 'liveness/index.js', bytes: 15_000, beside: BESIDE },
  { package: 'face', entry: 'evaluation/index.js', bytes: 15_000, beside: BESIDE },
  { package: 'face', entry: 'vault/index.js', bytes: 15_000, beside: BESIDE },
  { package: 'attendance-rules', entry: 'evaluate/index.js', bytes: 12_000, beside: [] },
  { package: 'face-models', entry: 'mobilefacenet.js', bytes: 4_000, beside: [] },
  { package: 'face-models', entry: 'dlib.js', bytes: 4_000, beside: [] },
];

/** Pages never load these: a schema library and the error catalogue of the whole SDK. */
const UNWANTED = [/\/zod\//, /core\/(dist|src)\/index\.[jt]s$/];

/** @returns what is wrong, a line each */
export async function checkSizes() {
  const problems = [];
  for (const budget of BUDGETS) {
    const name = `@moc-sdk/${budget.package} ${budget.entry}`;
    const { bytes, minified, unwanted } = await weigh(budget);
    const fits = bytes <= budget.bytes && unwanted.length === 0;
    say(`  ${fits ? '✓' : '✗'} ${name}: ${bytes} bytes brotli of ${budget.bytes}, ${minified} minified`);
    if (bytes > budget.bytes) problems.push(`${name} has ${bytes} bytes as brotli, not ${budget.bytes}`);
    for (const path of unwanted) problems.push(`${name} carries ${path}`);
  }
  return problems;
}

async function weigh({ package: folder, entry, beside }) {
  const { metafile, outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [join(root, 'packages', folder, 'dist', entry)],
    bundle: true,
    minify: true,
    charset: 'utf8',
    format: 'esm',
    platform: entry.startsWith('node/') ? 'node' : 'browser',
    target: 'es2023',
    external: beside,
    metafile: true,
    write: false,
    logLevel: 'error',
  });
  const [{ contents }] = outputFiles;
  const unwanted = Object.keys(metafile.inputs).filter((path) => UNWANTED.some((one) => one.test(path)));
  return { bytes: brotliCompressSync(contents).byteLength, minified: contents.byteLength, unwanted };
}
