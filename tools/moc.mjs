/** `pnpm -s moc …`: runs the command line from its source. Standard output is the command's alone. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { constants } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const say = (line) => process.stderr.write(`${line}\n`);
const isThere = (...paths) => paths.every((path) => existsSync(join(root, path)));

if (!isThere('node_modules/tsx', 'packages/cli/node_modules')) await prepare('install');
if (!isThere('packages/face-models/models', 'packages/request-forms/src/generated'))
  await prepare('generate');
runFromSource(process.argv.slice(2));

async function prepare(stage) {
  const setup = await import('./setup.mjs');
  try {
    if (stage === 'install') {
      say('The packages are not installed yet; installing them, which takes about a minute …');
      await setup.ensureInstalled();
    } else {
      say('The face models and Thai tables are not made yet; making them …');
      await setup.ensureGenerated();
    }
  } catch (error) {
    const { fail } = await import('./progress.mjs');
    fail(error);
  }
}

function runFromSource(args) {
  const child = spawn(
    process.execPath,
    [
      '--conditions=@moc-sdk/source',
      '--import',
      import.meta.resolve('tsx'),
      join(root, 'packages/cli/src/bin.ts'),
      ...args,
    ],
    { stdio: 'inherit' },
  );
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  child.on('error', (error) => {
    say(`moc could not be started: ${error.message}`);
    process.exitCode = 2;
  });
  child.on('close', (code, signal) => {
    process.exitCode = code ?? 128 + (constants.signals[signal] ?? 0);
  });
}
