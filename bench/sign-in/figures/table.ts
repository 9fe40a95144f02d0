/** Writes a table. */
export type TableWriter = (head: readonly string[], rows: readonly (readonly string[])[]) => string;

/** For a README. */
export const markdownTable: TableWriter = (head, rows) => {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map((_, column) => (column === 0 ? '---' : '--:'))), ...rows.map(line)].join(
    '\n',
  );
};

/** Columns that line up in a terminal: text to the left, the rest to the right. */
export const table: TableWriter = (head, rows) => {
  const widths = head.map((title, column) =>
    Math.max(...[title, ...rows.map((row) => row[column] ?? '')].map((cell) => cell.length)),
  );
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, column) => {
        const width = widths[column] ?? 0;
        return column === 0 ? cell.padEnd(width) : cell.padStart(width);
      })
      .join('  ')
      .trimEnd();
  return [line(head), line(widths.map((width) => '─'.repeat(width))), ...rows.map(line)].join('\n');
};

/** `12,345` */
export function whole(value: number): string {
  return Math.round(value).toLocaleString('en');
}

/** Two digits that count: `3.1`, `0.42`, `12`. */
export function short(value: number): string {
  return value >= 10 ? value.toFixed(0) : value.toPrecision(2);
}
