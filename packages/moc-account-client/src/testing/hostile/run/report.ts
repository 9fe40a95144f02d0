import { HOSTILE_GROUPS, type HostileGroup } from '../cases/hostile-case.js';
import { type HostileResult, nameOf } from './run-hostile-cases.js';

export interface HostileTally {
  readonly group: HostileGroup | 'all';
  readonly right: number;
  readonly total: number;
}

/** How many cases of each group ended as they must, and of all together. */
export function hostileTallies(results: readonly HostileResult[]): HostileTally[] {
  const tally = (group: HostileTally['group'], of: readonly HostileResult[]) => ({
    group,
    right: of.filter(({ isRight }) => isRight).length,
    total: of.length,
  });
  const groups = HOSTILE_GROUPS.map((group) =>
    tally(
      group,
      results.filter(({ hostile }) => hostile.group === group),
    ),
  );
  return [...groups.filter(({ total }) => total > 0), tally('all', results)];
}

/**
 * A table for people: each case with what was expected and what came, then one line a group.
 *
 * @param name the relying party, for the last lines
 */
export function hostileReport(name: string, results: readonly HostileResult[]): string {
  const rows = results.map(({ hostile, got, faults, isRight }) => [
    isRight ? ' ' : '×',
    hostile.group,
    hostile.name,
    nameOf(hostile.expected),
    [nameOf(got), ...faults].join('; '),
  ]);
  const table = columns([[' ', 'group', 'case', 'expected', 'got'], ...rows]);
  return `${table}\n\n${hostileSummary(name, results)}\n`;
}

/** One line a group: `jose: 106/106`. */
export function hostileSummary(name: string, results: readonly HostileResult[]): string {
  return hostileTallies(results)
    .map(({ group, right, total }) => `${group === 'all' ? name : `  ${group}`}: ${right}/${total}`)
    .join('\n');
}

function columns(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_cell, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((cell, at) => cell.padEnd(widths[at] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
