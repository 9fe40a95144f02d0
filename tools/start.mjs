/**
 * `npm start`: installs, builds and starts the reference deployment on this machine.
 * `npm start -- --walk` lets a headless browser go the whole way by itself and proves each step.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { fail, heading, run, Stop, say, step } from './progress.mjs';
import { checkNode, ensureBuilt, ensureGenerated, ensureInstalled, root } from './setup.mjs';

const HELP = `npm start [-- options]

  --walk                 go the whole way in a headless browser, print each step, then stop
  --port N               port of the web app (4000)
  --emulator-port N      port of the MOC Account emulator (4010)
  --data DIR             folder of the embedded database and files (.data)
  --help`;

try {
  const { values } = parseArgs({
    options: {
      walk: { type: 'boolean', default: false },
      port: { type: 'string', default: process.env.PORT ?? '4000' },
      'emulator-port': { type: 'string', default: '4010' },
      data: { type: 'string', default: join(root, '.data') },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    say(HELP);
  } else {
    checkNode();
    heading('MOC Account SDK');
    await step('packages installed', ensureInstalled);
    await step('models and Thai tables made', ensureGenerated);
    await step('packages and web app built', ensureBuilt);
    if (values.walk) await walk();
    else await serve(readPorts(values), values.data);
  }
} catch (error) {
  fail(error);
}

async function walk() {
  await run(process.execPath, ['--import', 'tsx', 'examples/ops-ta/walk/main.ts'], {
    cwd: root,
    live: true,
  }).catch((error) => {
    throw new Stop('The walk did not hold.', 'The failing step and its reason stand above.', error.output);
  });
}

function readPorts(values) {
  const read = (name) => {
    const port = Number(values[name]);
    if (Number.isInteger(port) && port > 0 && port < 65536) return port;
    throw new Stop(
      `--${name} must be a port number, not "${values[name]}".`,
      'For example: npm start -- --port 4100',
    );
  };
  return { app: read('port'), emulator: read('emulator-port') };
}

async function serve(ports, dataDir) {
  const [{ opsTaClient, startEmulator }, { startOpsTa }] = await Promise.all([
    import('../examples/moc-account-emulator/dist/index.js'),
    import('../examples/ops-ta/dist/index.js'),
  ]);
  try {
    mkdirSync(dataDir, { recursive: true });
  } catch (cause) {
    throw new Stop(
      `The data folder ${dataDir} cannot be made (${cause.code}).`,
      'Choose another with --data DIR.',
    );
  }
  const url = `http://localhost:${ports.app}`;
  const running = [];
  const stop = async () => {
    for (const part of running.reverse()) await part.close();
  };
  try {
    let people = [];
    await step('MOC Account emulator started', async () => {
      const emulator = await startEmulator({
        port: ports.emulator,
        clients: [{ ...opsTaClient, redirectUris: [`${url}/auth/callback`] }],
      });
      running.push(emulator);
      people = emulator.personas;
      return emulator.issuer;
    });
    await step('service and database started', async () => {
      const app = await startOpsTa({
        port: ports.app,
        dataDir,
        issuer: `http://localhost:${ports.emulator}`,
        demo: true,
      });
      running.push(app);
      return app.url;
    });
    welcome(url, people, dataDir);
  } catch (error) {
    await stop();
    throw error?.code ? new Stop(error.message, advice(error)) : error;
  }
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.once(signal, async () => {
      say('\nstopping …');
      await stop();
      process.exit(0);
    });
  }
}

function advice(error) {
  if (error.code === 'system/port-in-use')
    return 'Stop the program that uses it, or choose others: npm start -- --port 4100 --emulator-port 4110';
  return error.hint ?? '';
}

function welcome(url, people, dataDir) {
  say();
  heading(`  Open ${url}`);
  say('  and sign in with MOC Account as one of these fictional people:');
  say();
  for (const person of people)
    say(`    ${person.email.padEnd(28)} password ${person.password.padEnd(12)} ${person.note.en}`);
  say();
  say(`  Data lies in ${dataDir}; delete the folder to begin anew.`);
  say('  Stop with Ctrl+C.  See the whole way without hands: npm start -- --walk');
}
