import { checkNationalId, MocError } from '@moc-sdk/core';
import type { DirectoryAnswer, PersonnelDirectory } from '@moc-sdk/moc-account-client/verification';
import { type OnTrouble, SourceTrouble, unavailable } from '../source-calls/source-trouble.js';
import { withinTime } from '../source-calls/within-time.js';
import {
  type CheckedDpisMap,
  checkedName,
  type DpisMapChanges,
  type DpisStaffKind,
  dpisMap,
} from './dpis-map.js';
import { lookupSelect } from './lookup-select.js';
import { type DpisRow, readAnswer } from './read-answer.js';
import { sqlTrouble } from './sql-trouble.js';
import { type DpisTextOptions, textReader } from './thai-text.js';

/** How a driver marks a parameter: `$1` PostgreSQL, `?` MySQL, `:1` Oracle, `@p1` SQL Server. */
export type DpisPlaceholder = '$1' | '?' | ':1' | '@p1';

/**
 * Runs one statement with bound parameters and gives its rows as objects.
 *
 * @param call `signal` is aborted when the time is over
 */
export type DpisQuery = (
  sql: string,
  parameters: readonly string[],
  call: { readonly signal: AbortSignal },
) => Promise<readonly DpisRow[]>;

/** Options of {@link dpisSql}. */
export interface DpisSqlOptions extends DpisTextOptions {
  /** The agency's own driver. It must bind the parameters, not write them into the statement. */
  readonly query: DpisQuery;
  /** Default `$1`. */
  readonly placeholder?: DpisPlaceholder;
  /** Calls a function instead of reading tables: the one of {@link dpisLookupSql}, or one with the same columns. */
  readonly call?: string;
  /** Names of tables and columns that differ from the public ones. */
  readonly map?: DpisMapChanges;
  /** Values of PER_STATUS of somebody on the staff. Default `['1']`: 0 waits for an appointment, 2 has left. */
  readonly activeStatuses?: readonly string[];
  /** Milliseconds, from 1 to 60,000. Default 3,000. */
  readonly timeLimit?: number;
  /** Shown to reviewers. Default `DPIS`. */
  readonly name?: string;
  readonly onTrouble?: OnTrouble;
}

const PLACEHOLDERS: readonly DpisPlaceholder[] = ['$1', '?', ':1', '@p1'];

/**
 * The personnel register DPIS over any SQL database. One look-up of one national ID: bound parameters, at most 3 seconds,
 * never an error. Rows of before are told from the active one, and two active persons of one number are `ambiguous`.
 *
 * @throws MocError `source/misconfigured`
 *
 * @example
 * ```ts
 * declare const pool: { query(sql: string, values: string[]): Promise<{ rows: Record<string, unknown>[] }> };
 * const dpis = dpisSql({
 *   query: async (sql, parameters) => (await pool.query(sql, [...parameters])).rows,
 *   call: 'moc_account.dpis_find',
 * });
 * const answer = await dpis.find('9999999999994', { signal: AbortSignal.timeout(5_000) });
 * ```
 */
export function dpisSql(options: DpisSqlOptions): PersonnelDirectory {
  const { query, onTrouble, name = 'DPIS', timeLimit = 3_000, activeStatuses = ['1'] } = options;
  checkOptions(options);
  const map = dpisMap(options.map);
  const statement = statementOf(options, map);
  const reading = { text: textReader(options), activeStatuses, kindOf: staffKinds(map) };

  async function ask(nationalId: string, signal: AbortSignal): Promise<DirectoryAnswer> {
    const rows = await withinTime(timeLimit, signal, (inTime) =>
      query(statement, [nationalId], { signal: inTime }),
    );
    if (!Array.isArray(rows)) throw new SourceTrouble('protocol-error', 'no rows');
    return readAnswer(rows, reading);
  }

  return {
    name,
    find: async (nationalId, { signal }) => {
      const checked = checkNationalId(nationalId);
      // What is no national ID is nobody's.
      if (!checked.valid) return { answer: 'not-found' };
      try {
        return await ask(checked.id, signal);
      } catch (error) {
        return unavailable(name, sqlTrouble(error), onTrouble);
      }
    },
  };
}

function statementOf({ call, placeholder = '$1' }: DpisSqlOptions, map: CheckedDpisMap): string {
  if (call === undefined) return lookupSelect(map, placeholder);
  const invocation = `${checkedName('call', call)}(${placeholder})`;
  // Oracle reads a function's rows as a table; MySQL has no functions with rows, but procedures.
  if (placeholder === ':1') return `SELECT * FROM TABLE(${invocation})`;
  return placeholder === '?' ? `CALL ${invocation}` : `SELECT * FROM ${invocation}`;
}

function staffKinds(map: CheckedDpisMap): (type: string | undefined) => DpisStaffKind | undefined {
  const kinds = new Map(
    Object.entries(map.positions).flatMap(([kind, { types }]) =>
      types.map((type) => [type, kind as DpisStaffKind] as const),
    ),
  );
  return (type) => (type === undefined ? undefined : kinds.get(type));
}

function checkOptions({ query, placeholder = '$1', timeLimit = 3_000 }: DpisSqlOptions): void {
  const problem = [
    typeof query !== 'function' && 'query must be a function',
    !PLACEHOLDERS.includes(placeholder) && `placeholder is one of ${PLACEHOLDERS.join(' ')}`,
    !(timeLimit >= 1 && timeLimit <= 60_000) && 'timeLimit is from 1 to 60000 milliseconds',
  ].find((found) => found !== false);
  if (problem) throw new MocError('source/misconfigured', { details: { source: 'DPIS', problem } });
}
