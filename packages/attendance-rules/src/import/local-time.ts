import type { QuarantineReason } from './quarantine.js';
import { DAY, type OffsetAt, offsetOfLocal, offsetsOf, offsetText } from './time-zone.js';

/** Writes a terminal's local time as ISO 8601 with its offset, or says why it cannot be. */
export interface LocalTimes {
  /**
   * @param day `20221206`
   * @param time `82930`
   */
  write(day: number, time: number): string | undefined;
  /** Why the last `write` gave nothing. */
  readonly reason: QuarantineReason;
}

/** A reset clock starts at 2000-01-01 and runs on from there. */
const RESET_YEAR = 2_000;
const LAST_YEAR = 2_199;

interface LocalDay {
  /** `2022-12-06T` */
  readonly begin: string;
  /** `:30+07:00` by second; `undefined` on a day whose offset changes. */
  readonly ends: readonly string[] | undefined;
}

/** @throws AttendanceError `attendance/invalid-input` when there is no such zone */
export function localTimes(timezone: string): LocalTimes {
  const offsetAt = offsetsOf(timezone);
  const endsOf = endsByOffset();
  const days = new Map<number, LocalDay>();
  let lastDay = 0;
  let last: LocalDay | undefined;
  let reason: QuarantineReason = 'no-such-time';

  const no = (why: QuarantineReason) => {
    reason = why;
    return undefined;
  };
  const find = (day: number): LocalDay => {
    const found = days.get(day) ?? localDay(day, offsetAt, endsOf);
    days.set(day, found);
    lastDay = day;
    last = found;
    return found;
  };
  return {
    write(day, time) {
      const second = time % 100;
      const minute = ((time - second) / 100) % 100;
      const hour = (time - minute * 100 - second) / 10_000;
      if (hour > 23 || minute > 59 || second > 59) return no('no-such-time');
      if (day !== lastDay) {
        const trouble = dayTrouble(day);
        if (trouble) return no(trouble);
      }
      const { begin, ends } = day === lastDay && last ? last : find(day);
      const clock = MINUTES[hour * 60 + minute];
      if (ends) return begin + clock + ends[second];
      const offset = offsetOfLocal(midnight(day) + ((hour * 60 + minute) * 60 + second) * 1_000, offsetAt);
      if (typeof offset !== 'number') return no(offset);
      return begin + clock + endsOf(offset)[second];
    },
    get reason() {
      return reason;
    },
  };
}

const two = (value: number) => String(value).padStart(2, '0');

/** `08:29` by minute of the day. */
const MINUTES: readonly string[] = Array.from(
  { length: 1_440 },
  (_, minute) => `${two(Math.floor(minute / 60))}:${two(minute % 60)}`,
);

function endsByOffset(): (offset: number) => readonly string[] {
  const known = new Map<number, readonly string[]>();
  return (offset) => {
    let ends = known.get(offset);
    if (!ends) {
      ends = Array.from({ length: 60 }, (_, second) => `:${two(second)}${offsetText(offset)}`);
      known.set(offset, ends);
    }
    return ends;
  };
}

/** Midnight of the wall clock as if it were UTC. */
function midnight(day: number): number {
  return Date.UTC(Math.floor(day / 10_000), (Math.floor(day / 100) % 100) - 1, day % 100);
}

function dayTrouble(day: number): QuarantineReason | undefined {
  const year = Math.floor(day / 10_000);
  const date = new Date(midnight(day));
  const exists = date.getUTCMonth() + 1 === Math.floor(day / 100) % 100 && date.getUTCDate() === day % 100;
  if (!exists) return 'no-such-time';
  if (year === RESET_YEAR) return 'clock-reset';
  return year < RESET_YEAR || year > LAST_YEAR ? 'year-out-of-range' : undefined;
}

/** Clocks change weeks apart, so a day between two equal offsets has that one from end to end. */
function localDay(day: number, offsetAt: OffsetAt, endsOf: (offset: number) => readonly string[]): LocalDay {
  const start = midnight(day);
  const before = offsetAt(start - DAY);
  const begin = `${new Date(start).toISOString().slice(0, 11)}`;
  return { begin, ends: before === offsetAt(start + 2 * DAY) ? endsOf(before) : undefined };
}
