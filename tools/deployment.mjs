/** The emulator and the reference deployment in this process, from their builds, until a person stops them. */
import { once } from 'node:events';
import { opsTaClientAt, startEmulator } from '../examples/moc-account-emulator/dist/index.js';
import { demoIdentity, startOpsTa } from '../examples/ops-ta/dist/index.js';
import { errorText, MocError } from '../packages/core/dist/index.js';
import { isNearlyFull, noRoom, portInUse } from './preflight.mjs';
import { heading, Stop, say, step } from './progress.mjs';

/** How long closing may take, in milliseconds, before the program ends regardless. */
const PATIENCE = 10_000;
/** How long after a Ctrl+C another one is the same, in milliseconds. */
const ECHO = 1_000;

/** Starts both, tells what to open, and stops both on Ctrl+C. */
export async function serve(ports, dataDir) {
  const url = `http://localhost:${ports.app}`;
  const running = [];
  const stop = async () => {
    for (const part of running.reverse()) await part.close();
  };
  const stopping = stopSignal();
  let started;
  const app = new Promise((resolve) => {
    started = resolve;
  });
  try {
    await step('starting the MOC Account emulator', 'MOC Account emulator started', async () => {
      const accounts = async () => (await app).accounts;
      const clients = [opsTaClientAt(url)];
      running.push(await startEmulator({ port: ports.emulator, clients, accounts, dataDir }));
      return running[0].issuer;
    });
    const [emulator] = running;
    const { issuer, personas } = emulator;
    await step('starting service and database', 'service and database started', async () => {
      started(startOpsTa({ port: ports.app, dataDir, issuer, demo: true, say, ...demoIdentity(emulator) }));
      running.push(await app);
      return url;
    });
    if (!stopping.aborted) welcome(url, personas, dataDir);
  } catch (error) {
    await stop();
    throw explain(error, { ports, dataDir });
  }
  if (!stopping.aborted) await once(stopping, 'abort');
  setTimeout(() => process.exit(1), PATIENCE).unref();
  await stop();
  say('stopped; the data stay.');
  process.exit(0);
}

/**
 * Aborted by Ctrl+C or a termination. Listened for from the start, so that a database that is being made is not left
 * half made. A terminal and npm both hand on the same Ctrl+C; one that comes later means it and ends at once.
 */
function stopSignal() {
  const asked = new AbortController();
  let askedAt = 0;
  const ask = () => {
    if (asked.signal.aborted) {
      if (Date.now() - askedAt > ECHO) process.exit(1);
      return;
    }
    askedAt = Date.now();
    say('\nstopping …');
    asked.abort();
  };
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(name, ask);
  return asked.signal;
}

/** What a person can do about a start that failed; what nobody foresaw stays as it is, with its stack. */
function explain(error, { ports, dataDir }) {
  if (isNearlyFull(dataDir)) return noRoom(dataDir);
  if (error?.code === 'system/port-in-use') return portInUse(error.details?.port ?? ports.app);
  if (MocError.isInstance(error))
    return new Stop(
      `${errorText(error, 'th')}\n${error.message}`,
      `${error.hint}\nThe data folder: ${dataDir}`,
    );
  if (error?.syscall) return new Stop(error.message, `Check the rights of the data folder ${dataDir}.`);
  return error;
}

function welcome(url, people, dataDir) {
  say();
  heading(`  Open ${url}`);
  say('  and sign in with MOC Account as one of these fictional people, or register at the emulator:');
  say();
  // The deployment is for staff; whoever has no role in it is turned away at the door.
  for (const { email, password, note } of people.filter(({ roles }) => roles.length > 0))
    say(`    ${email.padEnd(28)} password ${password.padEnd(12)} ${note.en}`);
  say();
  say(`  Data lie in ${dataDir}; delete the folder to begin anew.`);
  say('  Stop with Ctrl+C.  See the whole way without hands: npm start -- --walk');
}
