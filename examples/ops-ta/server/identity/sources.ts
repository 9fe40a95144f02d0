/**
 * Whom this deployment asks about people. To plug in your own directory, write a `PersonnelDirectory` and put it into the
 * list in {@link identitySources}: one object with a name and a `find`.
 *
 * @module
 */
import { readFileSync } from 'node:fs';
import { activeDirectory } from '@moc-sdk/adapters/active-directory';
import { dopaGdx, dopaSoap } from '@moc-sdk/adapters/dopa';
import { type DpisRow, dpisSql } from '@moc-sdk/adapters/dpis';
import type { IdentitySources } from '@moc-sdk/service/accounts';
import pg from 'pg';
import { misread, type Setting } from './settings.js';

/** Told why a source could not be asked: a name and a reason, nothing about a person. */
export type OnTrouble = (trouble: { readonly source: string; readonly reason: string }) => void;

/** The sources, and the end of their connections. */
export interface ConnectedSources extends IdentitySources {
  close(): Promise<void>;
}

/**
 * The sources that the environment names. None is needed: without a card register and a directory every case goes to a
 * reviewer.
 *
 * @throws MocError `system/usage` for a setting that is missing, `source/misconfigured` for one that is off
 */
export function identitySources(setting: Setting, onTrouble: OnTrouble): ConnectedSources {
  const registry = citizens(setting, onTrouble);
  const directories = [directory(setting, onTrouble), register(setting, onTrouble)].filter(
    (each) => each !== undefined,
  );
  return {
    ...(registry && { registry }),
    directories,
    close: async () => {
      for (const each of directories) await each.close();
    },
  };
}

/** The department's card check (DOPA), by SOAP or by GDX. */
function citizens(setting: Setting, onTrouble: OnTrouble) {
  const soap = setting('MOC_DOPA_SOAP_URL');
  if (soap) return dopaSoap({ url: soap, onTrouble });

  const gdx = setting('MOC_DOPA_GDX_URL');
  if (!gdx) return undefined;
  const needed = (name: string) => setting.needed(name, 'MOC_DOPA_GDX_URL');
  return dopaGdx({
    base: gdx,
    consumerKey: needed('MOC_DOPA_GDX_CONSUMER_KEY'),
    consumerSecret: needed('MOC_DOPA_GDX_CONSUMER_SECRET'),
    agentId: needed('MOC_DOPA_GDX_AGENT_ID'),
    onTrouble,
  });
}

/** The agency's Active Directory, over LDAPS. */
function directory(setting: Setting, onTrouble: OnTrouble) {
  const url = setting('MOC_AD_URL');
  if (!url) return undefined;
  const needed = (name: string) => setting.needed(name, 'MOC_AD_URL');
  const caFile = setting('MOC_AD_CA_FILE');
  return activeDirectory({
    url,
    base: needed('MOC_AD_BASE'),
    bind: { user: needed('MOC_AD_BIND_DN'), password: needed('MOC_AD_PASSWORD') },
    ...(caFile && { ca: readText('MOC_AD_CA_FILE', caFile) }),
    onTrouble,
  });
}

/**
 * The personnel register (DPIS), here in PostgreSQL; for Oracle or MySQL give another `query`. The role calls one function
 * (`dpisLookupSql` makes both) and reads no table; `MOC_DPIS_CALL=tables` is for a role that may.
 */
function register(setting: Setting, onTrouble: OnTrouble) {
  const connectionString = setting('MOC_DPIS_URL');
  if (!connectionString) return undefined;
  const pool = new pg.Pool({
    connectionString,
    max: 4,
    connectionTimeoutMillis: 3_000,
    query_timeout: 3_000,
  });
  pool.on('error', () => {}); // an idle connection that breaks is replaced by the next question
  const query = async (sql: string, values: readonly string[]) =>
    (await pool.query<DpisRow>(sql, [...values])).rows;
  const call = setting('MOC_DPIS_CALL') ?? 'moc_account.dpis_find';
  const way = call === 'tables' ? {} : { call };
  return { ...dpisSql({ query, ...way, onTrouble }), close: () => pool.end() };
}

function readText(name: string, path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    throw misread(name, 'names a file that cannot be read');
  }
}
