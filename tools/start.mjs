/**
 * `npm start`: installs, builds and starts the reference deployment on this machine.
 * `npm start -- --walk` lets a headless browser go the whole way by itself and proves each step.
 */
import { join, resolve } from 'node:path';
import { readOptions } from './options.mjs';
import { checkDataFolder, checkPorts } from './preflight.mjs';
import { fail, heading, run, Stop, say, step } from './progress.mjs';
import { ensureBuilt, ensureGenerated, ensureInstalled, isInstalled, root } from './setup.mjs';

/** The walk's exit code when it could not begin. */
const NOT_BEGUN = 2;

try {
  const { helpText, ...chosen } = readOptions('npm start -- [options]', {
    walk: { type: 'boolean', meaning: 'go the whole way in a headless browser, print each step, then stop' },
    port: {
      type: 'string',
      default: process.env.PORT ?? '4000',
      value: 'N',
      meaning: 'port of the web app (4000)',
    },
    'emulator-port': {
      type: 'string',
      default: '4010',
      value: 'N',
      meaning: 'port of the MOC Account emulator (4010)',
    },
    data: { type: 'string', value: 'DIR', meaning: 'folder of the embedded database and the files (.data)' },
  });
  if (chosen.help) say(helpText);
  else await start(chosen);
} catch (error) {
  fail(error);
}

async function start(chosen) {
  const dataDir = chosen.data ? resolve(process.env.INIT_CWD ?? '.', chosen.data) : join(root, '.data');
  const ports = chosen.walk ? undefined : await checkPorts(chosen);
  if (ports) checkDataFolder(dataDir);
  heading('MOC Account SDK');
  if (!isInstalled()) say('  The first start takes one to three minutes; later ones take seconds.');
  await step('installing the packages', 'packages installed', ensureInstalled);
  await step('making models and Thai tables', 'models and Thai tables made', ensureGenerated);
  await step('building packages and web app', 'packages and web app built', ensureBuilt);
  if (!ports) return walk();
  const { serve } = await import('./deployment.mjs');
  return serve(ports, dataDir);
}

async function walk() {
  try {
    await run(process.execPath, ['--import', 'tsx', 'examples/ops-ta/walk/main.ts'], {
      cwd: root,
      live: true,
    });
  } catch (error) {
    if (error.code === NOT_BEGUN) throw new Stop('The walk could not begin.', 'The reason stands above.');
    throw new Stop('The walk did not hold.', 'The step and its reason stand above.');
  }
}
