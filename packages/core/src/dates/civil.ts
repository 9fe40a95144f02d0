/** A calendar date without a time, `YYYY-MM-DD` of the common era. */
export type CivilDate = string;

/** The zone of every civil time in the SDK. Thailand has had no daylight saving since 1941. */
export const BANGKOK = 'Asia/Bangkok';

const BANGKOK_OFFSET_MS = 7 * 3_600_000;
const DAY_MS = 86_400_000;

export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** Days in a month; `month` from 1. */
export function daysInMonth(year: number, month: number): number {
  return [31, isLeapYear(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
}

/** True for a `YYYY-MM-DD` that exists. */
export function isCivilDate(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return false;
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number];
  return day >= 1 && day <= daysInMonth(year, month);
}

export function civilDate(year: number, month: number, day: number): CivilDate {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** Days since 1970-01-01. */
export function toEpochDay(date: CivilDate): number {
  return Math.round(Date.parse(`${date}T00:00:00Z`) / DAY_MS);
}

export function fromEpochDay(day: number): CivilDate {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

export function addDays(date: CivilDate, days: number): CivilDate {
  return fromEpochDay(toEpochDay(date) + days);
}

/** 0 Sunday … 6 Saturday. */
export function weekday(date: CivilDate): number {
  return (((toEpochDay(date) + 4) % 7) + 7) % 7;
}

/** The civil date in Bangkok at an instant. */
export function bangkokDate(at: Date): CivilDate {
  return new Date(at.getTime() + BANGKOK_OFFSET_MS).toISOString().slice(0, 10);
}

/** An instant as ISO 8601 with Bangkok's offset and whole seconds: `2026-11-24T08:29:00+07:00`. */
export function toBangkokIso(at: Date): string {
  return `${new Date(at.getTime() + BANGKOK_OFFSET_MS).toISOString().slice(0, 19)}+07:00`;
}

/** Every date of a month, `month` as `YYYY-MM`. */
export function datesOfMonth(month: string): CivilDate[] {
  const [year, number] = month.split('-').map(Number) as [number, number];
  return Array.from({ length: daysInMonth(year, number) }, (_, i) => civilDate(year, number, i + 1));
}
