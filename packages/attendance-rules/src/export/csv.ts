import type { Sheet, SheetCell } from './sheet.js';

const BYTE_ORDER_MARK = '\uFEFF';

/** What spreadsheets take for the beginning of a formula, also in full width and after blanks. */
const FORMULA = /^[\s\u00A0]*[=+\-@\t\r＝＋－＠﹢﹣﹦﹫]/;

/**
 * A table as CSV in pieces, a row each: UTF-8 with a byte order mark, so that spreadsheets read Thai, CRLF, quotes as
 * RFC 4180 has them. A text that a spreadsheet would take for a formula gets an apostrophe before it; numbers stay
 * numbers.
 *
 * @example
 * ```ts
 * const csv = [...csvOf(personSheet({ id: 'e1' }, days, 'th'))].join('');
 * ```
 */
export function* csvOf({ head, rows }: Sheet): Generator<string> {
  yield BYTE_ORDER_MARK + line(head.map((value) => ({ value })));
  for (const row of rows) yield line(row);
}

function line(cells: readonly SheetCell[]): string {
  return `${cells.map(cellText).join(',')}\r\n`;
}

function cellText({ value }: SheetCell): string {
  if (typeof value === 'number') return String(value);
  if (typeof value === 'object') return value.date;
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
