import writeXlsxFile, { type CellObject, type Row } from 'write-excel-file/universal';
import type { Sheet, SheetCell, SheetFill } from './sheet.js';

/** As the calendar paints them. */
const COLOURS: Readonly<Record<SheetFill | 'head', string>> = {
  missing: '#f9a646',
  half: '#fde0b8',
  off: '#eef0f3',
  head: '#dfe5ee',
};

const LONGEST_NAME = 31;

/**
 * Tables as one XLSX file, a sheet each: dates are dates and numbers numbers, a text is never a formula, the head stays
 * in view, cells are painted as the calendar is.
 *
 * @returns the bytes of the file
 *
 * @example
 * ```ts
 * const bytes = await xlsxOf([unitSheet('2026-11', people, 'th')]);
 * ```
 */
export async function xlsxOf(sheets: readonly Sheet[]): Promise<Uint8Array> {
  const names = sheetNames(sheets.map(({ name }) => name));
  const file = writeXlsxFile(
    sheets.map(({ head, widths, rows }, index) => ({
      data: [head.map(headCell), ...Array.from(rows, (row): Row => row.map(cell))],
      sheet: names[index] as string,
      columns: widths.map((width) => ({ width })),
      stickyRowsCount: 1,
    })),
    { fontFamily: 'TH Sarabun New', fontSize: 14 },
  );
  return new Uint8Array(await (await file.toBlob()).arrayBuffer());
}

function headCell(value: string): CellObject {
  return { value, type: String, fontWeight: 'bold', backgroundColor: COLOURS.head, wrap: true };
}

function cell({ value, fill }: SheetCell): CellObject {
  const painted = fill ? { backgroundColor: COLOURS[fill] } : {};
  if (typeof value === 'number') return { value, type: Number, ...painted };
  if (typeof value === 'string') return { value, type: String, ...painted };
  const date = new Date(`${value.date}T00:00:00Z`);
  return { value: date, type: Date, format: 'yyyy-mm-dd', align: 'left', ...painted };
}

/** At most 31 characters, none of those that a sheet's name may not have, each name once. */
function sheetNames(wanted: readonly string[]): string[] {
  const taken = new Set<string>();
  return wanted.map((name) => {
    const plain =
      name
        .replace(/[\\/?*[\]:]/g, ' ')
        .replace(/^'+|'+$/g, '')
        .trim() || 'Sheet';
    const cut = (end: string) => plain.slice(0, LONGEST_NAME - end.length).trimEnd() + end;
    let unique = cut('');
    for (let again = 2; taken.has(unique.toLowerCase()); again++) unique = cut(` (${again})`);
    taken.add(unique.toLowerCase());
    return unique;
  });
}
