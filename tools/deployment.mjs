/** The emulator and the reference deployment in this process, from their builds, until a person stops them. */
import { mkdirSync } from 'node:fs';
import { opsTaClient, startEmulator } from '../examples/moc-account-emulator/dist/index.js';
import { startOpsTa } from '../examples/ops-ta/dist/index.js';
import { errorText, MocError } from '../packages/core/dist/index.js';
import { heading, Stop, say, step } from './progress.mjs';

/** How long closing may take, in milliseconds, before the program ends regardless. */
const PATIENCE = 10_000;

/** Starts both, tells what to open, and stops both on Ctrl+C. */
export async function serve(ports, dataDir) {
  makeFolder(dataDir);
  const url = `http://localhost:${ports.app}`;
  const running = [];
  const stop = async () => {
    for (const part of running.reverse()) await part.close();
  };
  const stopping = stopSignal();
  try {
    await step('starting the MOC Account emulator', 'MOC Account emulator started', async () => {
      const client = { ...opsTaClient, redirectUris: [`${url}/auth/callback`] };
      running.push(await startEmulator({ port: ports.emulator, clients: [client] }));
      return running[0].issuer;
    });
    const { issuer, personas } = running[0];
    await step('starting service and database', 'service and database started', async () => {
      running.push(await startOpsTa({ port: ports.app, dataDir, issuer, demo: true, say }));
      return url;
    });
    welcome(url, personas, dataDir);
  } catch (error) {
    await stop();
    throw explain(error, dataDir);
  }
  await stopping;
  say('\nstopping …');
  setTimeout(() => process.exit(1), PATIENCE).unref();
  await stop();
  say('stopped; the data stay.');
  process.exit(0);
}

/**
 * Resolves at Ctrl+C or a termination. Listened for from the start, so that a database that is being made is not left
 * half made; further signals are let pass, because a terminal and npm both hand on the same Ctrl+C.
 */
function stopSignal() {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, resolve);
  });
}

function makeFolder(dataDir) {
  try {
    mkdirSync(dataDir, { recursive: true });
  } catch (cause) {
    const reasons = {
      EEXIST: 'is a file',
      ENOTDIR: 'lies in a file',
      EACCES: 'may not be made by you',
      EROFS: 'lies on a read-only disk',
      ENOSPC: 'lies on a full disk',
    };
    const reason = reasons[cause.code] ?? `cannot be made (${cause.code})`;
    throw new Stop(`The data folder ${dataDir} ${reason}.`, 'Choose another: npm start -- --data DIR');
  }
}

/** What a person can do about a start that failed; what nobody foresaw stays as it is, with its stack. */
function explain(error, dataDir) {
  if (MocError.isInstance(error)) {
    const isPort = error.code === 'system/port-in-use';
    const advice = isPort
      ? 'Stop the program that uses it, or choose others: npm start -- --port 4100 --emulator-port 4110'
      : error.hint;
    return new Stop(`${errorText(error, 'th')}\n${error.message}`, advice);
  }
  if (error?.syscall) return new Stop(`The data folder ${dataDir} cannot be used.`, error.message);
  return error;
}

function welcome(url, people, dataDir) {
  say();
  heading(`  Open ${url}`);
  say('  and sign in with MOC Account as one of these fictional people:');
  say();
  for (const { email, password, note } of people)
    say(`    ${email.padEnd(28)} password ${password.padEnd(12)} ${note.en}`);
  say();
  say(`  Data lie in ${dataDir}; delete the folder to begin anew.`);
  say('  Stop with Ctrl+C.  See the whole way without hands: npm start -- --walk');
}
