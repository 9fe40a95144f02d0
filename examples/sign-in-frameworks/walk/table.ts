/** What became of each step of each framework: milliseconds, or `undefined` where it did not hold. */
export type Results = ReadonlyMap<string, ReadonlyMap<string, number | undefined>>;

/** Frameworks by steps, `✓` with the time. */
export function table(results: Results, steps: readonly string[]): string {
  const rows = [...results].map(([framework, times]) => [
    framework,
    ...steps.map((step) => {
      const time = times.get(step);
      if (time !== undefined) return `✓ ${time} ms`;
      return times.has(step) ? '✗' : '–';
    }),
  ]);
  const lines = [['', ...steps], ...rows];
  const widths =
    lines[0]?.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0))) ?? [];
  return lines
    .map((line) => `  ${line.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`.trimEnd())
    .join('\n');
}
