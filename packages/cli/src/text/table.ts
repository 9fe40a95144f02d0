/**
 * Lines up columns for people. Thai vowels and tone marks above and below take no column of their own.
 *
 * @param rows the first is the heading; a missing cell is empty
 */
export function table(rows: readonly (readonly string[])[]): string {
  const columns = Math.max(...rows.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, column) =>
    Math.max(...rows.map((row) => displayWidth(row[column] ?? ''))),
  );
  return rows
    .map((row) =>
      widths
        .map((width, column) => padded(row[column] ?? '', width))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** Columns that a terminal gives a text: combining marks take none. */
export function displayWidth(text: string): number {
  return [...text.replace(/\p{Mn}/gu, '')].length;
}

function padded(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - displayWidth(text)));
}
