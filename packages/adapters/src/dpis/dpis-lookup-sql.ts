import { checkedName, type DpisMapChanges, dpisMap } from './dpis-map.js';
import { LOOKUP_COLUMNS, lookupSelect } from './lookup-select.js';

/** Options of {@link dpisLookupSql}. */
export interface DpisLookupSqlOptions {
  /** Names of tables and columns that differ from the public ones. */
  readonly map?: DpisMapChanges;
  /** Where the tables lie. Default `public`. */
  readonly tables?: string;
  /** The schema that is made for the function. Default `moc_account`. */
  readonly schema?: string;
  /** The role that may call the function and nothing else. It is made without a password. Default `moc_account_lookup`. */
  readonly role?: string;
}

const NAME = /^[a-z_][a-z0-9_]{0,62}$/;

/**
 * SQL for PostgreSQL, 12 or later, that an administrator of DPIS runs once: a function `dpis_find` that gives the rows of
 * one national ID, and a role that may call it and nothing else. The role reads no table, lists nobody, writes nothing,
 * sees no birth date and waits for no more than 3 seconds. May be run again. Give the role its password or certificate
 * afterwards.
 *
 * @throws MocError `source/misconfigured`
 *
 * @example
 * ```ts
 * console.log(dpisLookupSql({ role: 'ops_ta_lookup' }));
 * ```
 */
export function dpisLookupSql(options: DpisLookupSqlOptions = {}): string {
  const tables = checkedName('tables', options.tables ?? 'public', NAME);
  const schema = checkedName('schema', options.schema ?? 'moc_account', NAME);
  const role = checkedName('role', options.role ?? 'moc_account_lookup', NAME);
  return [
    ...functionSql(options, schema, tables),
    ...roleSql(role),
    `-- All that the role may do.`,
    `REVOKE ALL ON SCHEMA ${schema} FROM PUBLIC;`,
    `REVOKE ALL ON FUNCTION ${schema}.dpis_find(text) FROM PUBLIC;`,
    `GRANT USAGE ON SCHEMA ${schema} TO ${role};`,
    `GRANT EXECUTE ON FUNCTION ${schema}.dpis_find(text) TO ${role};`,
    '',
  ].join('\n');
}

function functionSql({ map }: DpisLookupSqlOptions, schema: string, tables: string): readonly string[] {
  const select = lookupSelect(dpisMap(map), 'p_cardno');
  const given = new Set([...select.matchAll(/ AS (\w+)/g)].map(([, name]) => name));
  const columns = LOOKUP_COLUMNS.filter((name) => given.has(name));
  return [
    `-- Runs with the rights of whoever makes it; the search path is fixed, so that no other table can take the place.`,
    `CREATE SCHEMA IF NOT EXISTS ${schema};`,
    `CREATE OR REPLACE FUNCTION ${schema}.dpis_find(p_cardno text)`,
    `RETURNS TABLE (${columns.map((name) => `${name} text`).join(', ')})`,
    `LANGUAGE sql STABLE SECURITY DEFINER`,
    `SET search_path = pg_catalog, ${tables}, pg_temp`,
    `AS $find$`,
    `SELECT ${columns.map((name) => `found.${name}::text`).join(', ')} FROM (`,
    select,
    `) found`,
    `WHERE p_cardno ~ '^[0-9]{13}$'`,
    `ORDER BY found.per_id DESC LIMIT 100`,
    `$find$;`,
    '',
  ];
}

function roleSql(role: string): readonly string[] {
  return [
    `DO $role$ BEGIN`,
    `  IF NOT EXISTS (SELECT FROM pg_catalog.pg_roles WHERE rolname = '${role}') THEN`,
    `    CREATE ROLE ${role} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOINHERIT CONNECTION LIMIT 20;`,
    `  END IF;`,
    `  EXECUTE format('GRANT CONNECT ON DATABASE %I TO ${role}', current_database());`,
    `END $role$;`,
    `ALTER ROLE ${role} SET statement_timeout = '3s';`,
    `ALTER ROLE ${role} SET default_transaction_read_only = on;`,
    '',
  ];
}
