import type { Because } from '../because.js';
import type { Day } from '../day.js';

/** A day that is not what it was, and why it was and is so. */
export interface DayDifference {
  /** `YYYY-MM-DD` */
  date: string;
  before: Day;
  after: Day;
  /** The facts of each side that the other has not; `explain` turns them into sentences. */
  because: { before: Because[]; after: Because[] };
}

/**
 * The days that differ in what they show or count: codes, labels, fill, minutes, whether they are worked. A day that is
 * on one side only is no difference. That another regulation gives the same cell is none either.
 */
export function differencesOf(before: readonly Day[], after: readonly Day[]): DayDifference[] {
  const later = new Map(after.map((day) => [day.date, day]));
  return before.flatMap((day) => {
    const other = later.get(day.date);
    if (!other || shownOf(day) === shownOf(other)) return [];
    return [{ date: day.date, before: day, after: other, because: becauseOf(day, other) }];
  });
}

function shownOf({ working, fill, lateMinutes, earlyMinutes, in: upper, out: lower }: Day): string {
  return JSON.stringify([
    working,
    fill,
    lateMinutes,
    earlyMinutes,
    upper.code,
    upper.label,
    lower.code,
    lower.label,
  ]);
}

function becauseOf(before: Day, after: Day): DayDifference['because'] {
  return { before: factsWithout(before, after), after: factsWithout(after, before) };
}

function factsWithout({ because }: Day, other: Day): Because[] {
  const known = new Set(other.because.map((fact) => JSON.stringify(fact)));
  return because.filter((fact) => !known.has(JSON.stringify(fact)));
}
