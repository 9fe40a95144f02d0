/** A real PostgreSQL on loopback with the tables of DPIS, the fictional people, and the role that may only look up. */
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { run } from '../progress.mjs';
import { root } from '../setup.mjs';
import { fillDpis } from './dpis-tables.mjs';
import { startPostgresCluster } from './postgres-cluster.mjs';

const PEOPLE = join(root, 'packages/moc-account-client/src/verification/testing/people.json');
const DATABASE = 'dpis';
const ROLE = 'moc_account_lookup';

/** `pg` belongs to the adapters; what stands here uses theirs. */
const { Client } = createRequire(join(root, 'packages/adapters/package.json'))('pg');

/**
 * Starts the register on a free port.
 *
 * @returns {Promise<{ url: string, adminUrl: string, stop: () => Promise<void> } | { reason: string }>} `url`: the role
 * that may call `moc_account.dpis_find` and nothing else
 */
export async function startDpis() {
  const cluster = await startPostgresCluster();
  if ('reason' in cluster) return cluster;
  const address = (user, password, database) =>
    `postgres://${user}:${password}@127.0.0.1:${cluster.port}/${database}`;
  const password = randomBytes(18).toString('base64url');
  const adminUrl = address('administrator', cluster.password, DATABASE);
  try {
    await connected(address('administrator', cluster.password, 'postgres'), (client) =>
      client.query(`CREATE DATABASE ${DATABASE}`),
    );
    await connected(adminUrl, async (client) => {
      await fillDpis(client, JSON.parse(readFileSync(PEOPLE, 'utf8')));
      await client.query(await lookupSql());
      await client.query(`ALTER ROLE ${ROLE} PASSWORD '${password}'`);
    });
  } catch (error) {
    await cluster.stop();
    throw error;
  }
  return { url: address(ROLE, password, DATABASE), adminUrl, stop: cluster.stop };
}

async function connected(connectionString, work) {
  const client = new Client({ connectionString });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

/** What the adapters ship for an agency's own register, from their source. */
function lookupSql() {
  const script =
    "import { dpisLookupSql } from './packages/adapters/src/dpis/index.ts'; process.stdout.write(dpisLookupSql());";
  const flags = ['--conditions=@moc-sdk/source', '--import', 'tsx', '--input-type=module', '-e', script];
  return run(process.execPath, flags, { cwd: root });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const server = await startDpis();
  if ('reason' in server) {
    console.error(server.reason);
    process.exit(1);
  }
  console.log(`The personnel register listens. SELECT * FROM moc_account.dpis_find($1)`);
  console.log(`  who may only look up   ${server.url}`);
  console.log(`  administrator          ${server.adminUrl}`);
  console.log('Ctrl+C stops it.');
  process.once('SIGINT', () => server.stop().then(() => process.exit(0)));
}
