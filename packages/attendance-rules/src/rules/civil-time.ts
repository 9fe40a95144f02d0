/**
 * Integer civil time: whole seconds since 1970-01-01T00:00 on Bangkok's wall clock (+07:00, no daylight saving).
 * A day is a number (days since 1970-01-01); a time of a day is seconds since that day's midnight and may pass
 * 86,400 for a night band. No `Date` of the host's zone is involved.
 */
export type CivilSeconds = number;
export type EpochDay = number;

export const MINUTE = 60;
export const DAY = 86_400;
const BANGKOK_OFFSET = 7 * 3_600;

/** ISO 8601 with `Z` or an offset; seconds and their fraction may be left out. */
export const INSTANT_FORM =
  /^(\d{4})-(\d{2})-(\d{2})T([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:[.,]\d+)?)?(?:Z|([+-])([01]\d|2[0-3]):?([0-5]\d))$/;

/** An instant as civil seconds, its fraction cut off; `undefined` when the text or its calendar date is none. */
export function readInstant(text: string): CivilSeconds | undefined {
  const match = INSTANT_FORM.exec(text);
  if (!match) return undefined;
  const [year, month, day, hour, minute, second] = match.slice(1, 7).map((part) => Number(part ?? 0)) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const midnight = new Date(Date.UTC(year, month - 1, day));
  if (midnight.getUTCMonth() !== month - 1 || midnight.getUTCDate() !== day) return undefined;
  const sign = match[7] === '-' ? -1 : 1;
  const offset = sign * (Number(match[8] ?? 0) * 3_600 + Number(match[9] ?? 0) * MINUTE);
  return midnight.getTime() / 1_000 + hour * 3_600 + minute * MINUTE + second - offset + BANGKOK_OFFSET;
}

/** `2022-12-06T08:29:00+07:00` */
export function instantText(at: CivilSeconds): string {
  return `${new Date(at * 1_000).toISOString().slice(0, 19)}+07:00`;
}

/** `HH:mm` of an instant, seconds cut off. */
export function clockText(at: CivilSeconds): string {
  return new Date(at * 1_000).toISOString().slice(11, 16);
}

/** A time of a duty day as `HH:mm`; from 24:00 on it is the next date's, as timetables write it: `30:00` is 06:00. */
export function dutyTimeText(seconds: number): string {
  const minutes = Math.floor(seconds / MINUTE);
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

/** `08:30` → 30,600. Takes validated text. */
export function readClock(text: string): number {
  const [hour, minute] = text.split(':').map(Number) as [number, number];
  return hour * 3_600 + minute * MINUTE;
}

export function dayOf(at: CivilSeconds): EpochDay {
  return Math.floor(at / DAY);
}
