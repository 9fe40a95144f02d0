import { AttendanceError } from '@moc-sdk/core/attendance-errors';

const MINUTE = 60_000;
export const DAY = 86_400_000;

/** Milliseconds that a zone's clocks are ahead of UTC at an instant (milliseconds since 1970). */
export type OffsetAt = (instant: number) => number;

/**
 * A zone's offsets, from the host's IANA data.
 *
 * @throws AttendanceError `attendance/invalid-input` when there is no such zone
 */
export function offsetsOf(timezone: string): OffsetAt {
  const clock = clockOf(timezone);
  return (instant) => {
    const parts = clock.formatToParts(instant);
    const part = (type: Intl.DateTimeFormatPartTypes) =>
      Number(parts.find((one) => one.type === type)?.value ?? 0);
    const shown = Date.UTC(
      part('year'),
      part('month') - 1,
      part('day'),
      part('hour'),
      part('minute'),
      part('second'),
    );
    return shown - Math.floor(instant / 1_000) * 1_000;
  };
}

function clockOf(timeZone: string): Intl.DateTimeFormat {
  const numeric = 'numeric';
  try {
    return new Intl.DateTimeFormat('en-US', {
      timeZone,
      calendar: 'gregory',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      year: numeric,
      month: numeric,
      day: numeric,
      hour: numeric,
      minute: numeric,
      second: numeric,
    });
  } catch (cause) {
    const problem = `timezone: there is no time zone ${JSON.stringify(timeZone)}, e.g. "Asia/Bangkok"`;
    throw new AttendanceError('attendance/invalid-input', {
      cause,
      details: { problem, issues: [{ path: 'timezone', problem }] },
      hint: 'A name of the IANA database, e.g. Asia/Bangkok.',
    });
  }
}

/**
 * The offset that a wall clock's time had: `time-skipped` where the clocks were put forward over it, `time-ambiguous`
 * where they showed it twice.
 *
 * @param local the wall clock's time as if it were UTC, in milliseconds
 */
export function offsetOfLocal(local: number, offsetAt: OffsetAt): number | 'time-skipped' | 'time-ambiguous' {
  const near = new Set([offsetAt(local - DAY), offsetAt(local + DAY)]);
  const fitting = [...near].filter((offset) => offsetAt(local - offset) === offset);
  const [only, second] = fitting;
  if (only === undefined) return 'time-skipped';
  return second === undefined ? only : 'time-ambiguous';
}

/** `+07:00` */
export function offsetText(offset: number): string {
  const minutes = Math.round(Math.abs(offset) / MINUTE);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${offset < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
