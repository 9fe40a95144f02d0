/**
 * `pnpm bench:attendance`. What is measured is a bundle, as an app would run it: a loader that compiles TypeScript as it
 * is imported makes every small function a slower one.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const folder = fileURLToPath(new URL('../node_modules/.cache/attendance/', import.meta.url));

await build({
  entryPoints: ['run.ts', 'worker.ts'].map((file) => fileURLToPath(new URL(file, import.meta.url))),
  outdir: folder,
  outExtension: { '.js': '.mjs' },
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  conditions: ['@moc-sdk/source'],
  external: ['esbuild', 'playwright-core', 'json-rules-engine'],
  logLevel: 'error',
});
const run = spawn(process.execPath, [`${folder}run.mjs`, ...process.argv.slice(2)], { stdio: 'inherit' });
const [code] = await once(run, 'exit');
process.exitCode = code ?? 1;
