import Papa from 'papaparse';

/** A row of a CSV file with the line that it begins on, counted from 1. */
export interface CsvRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/**
 * Rows of a CSV with commas, semicolons or TABs between the cells; blank rows are left out.
 *
 * @returns the rows, and the line of the first cell whose quotes do not fit, if there is one
 */
export function csvRows(text: string): { readonly rows: CsvRow[]; readonly brokenLine?: number } {
  const parsed = Papa.parse<string[]>(text, { delimiter: delimiterOf(text) });
  let line = 1;
  const rows = parsed.data.map((cells) => {
    const row = { line, cells: cells.map((cell) => cell.trim()) };
    line += 1 + cells.reduce((sum, cell) => sum + (cell.match(/\r\n|\n|\r/g)?.length ?? 0), 0);
    return row;
  });
  const broken = parsed.errors.find(({ type }) => type === 'Quotes');
  const filled = rows.filter(({ cells }) => cells.some((cell) => cell !== ''));
  return broken ? { rows: filled, brokenLine: rows[broken.row ?? 0]?.line ?? 1 } : { rows: filled };
}

/** The one that the heading has most of. */
function delimiterOf(text: string): string {
  const heading = text.trimStart().split(/[\r\n]/, 1)[0] ?? '';
  const count = (delimiter: string) => heading.split(delimiter).length;
  return [',', ';', '\t'].reduce((best, one) => (count(one) > count(best) ? one : best));
}

/** UTF-8, UTF-16 with a byte order mark, and windows-874, in which Thai spreadsheets save. */
export function csvText(csv: string | Uint8Array): string {
  if (typeof csv === 'string') return csv.replace(/^\uFEFF/, '');
  const [first, second] = csv;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(csv);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(csv);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(csv);
  } catch {
    return new TextDecoder('windows-874').decode(csv);
  }
}
