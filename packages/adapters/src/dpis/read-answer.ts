import type { PersonName } from '@moc-sdk/core';
import {
  type DirectoryAnswer,
  type DirectoryPerson,
  namesAgree,
} from '@moc-sdk/moc-account-client/verification';
import { SourceTrouble } from '../source-calls/source-trouble.js';
import { LOOKUP_COLUMNS, type LookupColumn, STAFF_COLUMNS } from './lookup-select.js';
import type { TextReader } from './thai-text.js';

/** A row as a driver gives it; the case of the names depends on the database. */
export type DpisRow = Readonly<Record<string, unknown>>;

type Entry = Readonly<Partial<Record<LookupColumn, string>>>;

/** Without these a row says nothing: the map, or the function, is not what it should be. */
const NEEDED: readonly LookupColumn[] = ['per_id', 'per_status', 'first_name', 'last_name'];

interface Reading {
  readonly text: TextReader;
  /** Values of PER_STATUS of somebody who is on the staff. */
  readonly activeStatuses: readonly string[];
  /** Values of PER_TYPE by the column of a position. */
  readonly kindOf: (type: string | undefined) => keyof typeof STAFF_COLUMNS | undefined;
}

/**
 * What the rows of one card number say. An active row wins over rows of before; of several the newest speaks, unless they
 * name different persons.
 *
 * @throws SourceTrouble `protocol-error` where a row lacks a column
 */
export function readAnswer(rows: readonly DpisRow[], reading: Reading): DirectoryAnswer {
  const entries = rows.map((row) => readEntry(row, reading.text));
  if (entries.length === 0) return { answer: 'not-found' };
  const active = entries.filter(({ per_status = '' }) => reading.activeStatuses.includes(per_status));
  const deciding = [...(active.length > 0 ? active : entries)].sort(newestFirst);
  const [entry] = deciding;
  const name = entry && nameOf(entry);
  if (!name || !deciding.every((other) => isNamed(other, name))) {
    return { answer: 'ambiguous', hits: deciding.length };
  }
  return { answer: active.length > 0 ? 'active' : 'inactive', person: personOf(entry, name, reading) };
}

function readEntry(row: DpisRow, text: TextReader): Entry {
  const cells = new Map(Object.entries(row).map(([name, cell]) => [name.toLowerCase(), cell]));
  const lacking = NEEDED.find((name) => !cells.has(name));
  if (lacking !== undefined) throw new SourceTrouble('protocol-error', `no column ${lacking}`);
  return Object.fromEntries(LOOKUP_COLUMNS.map((name) => [name, text(cells.get(name))]));
}

function newestFirst(one: Entry, other: Entry): number {
  return Number(other.per_id) - Number(one.per_id) || 0;
}

function isNamed(entry: Entry, name: PersonName): boolean {
  const own = nameOf(entry);
  return own !== undefined && namesAgree(own, name);
}

/** A row without a name could be anybody's. */
function nameOf({ title, first_name: first, last_name: last }: Entry): PersonName | undefined {
  return first && last ? { ...(title && { title }), first, last } : undefined;
}

function personOf(entry: Entry, name: PersonName, { kindOf }: Reading): DirectoryPerson {
  const kind = kindOf(entry.per_type);
  const column = kind ? STAFF_COLUMNS[kind] : undefined;
  const post = column && entry[`position_${column}`];
  // The level is part of a civil servant's title: นักวิชาการคอมพิวเตอร์ + ชำนาญการ.
  const position = post && kind === 'official' ? post + (entry.level_name ?? '') : post;
  const agency = entry.department ?? (column && entry[`org_${column}`]);
  return {
    name,
    ...(agency && { agency }),
    ...(position && { position }),
    ...(entry.email && { email: entry.email }),
  };
}
