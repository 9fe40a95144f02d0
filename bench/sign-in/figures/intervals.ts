/** From and to, milliseconds. */
export type Interval = readonly [from: number, to: number];

/** How long all of them last together; what overlaps counts once. */
export function covered(intervals: readonly Interval[]): number {
  let total = 0;
  let end = Number.NEGATIVE_INFINITY;
  for (const [from, to] of [...intervals].sort(([a], [b]) => a - b)) {
    total += Math.max(0, to - Math.max(from, end));
    end = Math.max(end, to);
  }
  return total;
}

/** How long `intervals` last without what `others` cover. */
export function uncovered(intervals: readonly Interval[], others: readonly Interval[]): number {
  return covered([...intervals, ...others]) - covered(others);
}
