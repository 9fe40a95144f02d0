/**
 * Integer civil time: whole seconds since 1970-01-01T00:00 on Bangkok's wall clock (+07:00, no daylight saving).
 * A day is a number (days since 1970-01-01); a time of a day is seconds since that day's midnight and may pass
 * 86,400 for a night band. No `Date` of the host's zone is involved.
 */
export type CivilSeconds = number;
export type EpochDay = number;

export const MINUTE = 60;
export const DAY = 86_400;
const HOUR = 3_600;
const BANGKOK = '+07:00';
const BANGKOK_OFFSET = 7 * HOUR;

/** ISO 8601 with `Z` or an offset; seconds and their fraction may be left out. */
export const INSTANT_FORM =
  /^(\d{4})-(\d{2})-(\d{2})T([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:[.,]\d+)?)?(?:Z|([+-])([01]\d|2[0-3]):?([0-5]\d))$/;

/** An instant as civil seconds, its fraction cut off; `undefined` when the text or its calendar date is none. */
export function readInstant(text: string): CivilSeconds | undefined {
  return isInstantText(text) ? readPlainInstant(text) : readAnyInstant(text);
}

/** True for the form that `instantText` writes; whether its date exists is another question. */
export function isInstantText(text: string): boolean {
  return text.length === PLAIN_LENGTH && text.endsWith(BANGKOK) && text.charCodeAt(10) === LETTER_T;
}

const PLAIN_LENGTH = '2022-12-06T08:29:00+07:00'.length;
const LETTER_T = 84;
const DASH = 45;
const COLON = 58;

/** Read by hand, since nearly every instant has this form and a pattern costs ten times as much. */
function readPlainInstant(text: string): CivilSeconds | undefined {
  const day = readDate(text);
  const hour = twoDigits(text, 11);
  const minute = twoDigits(text, 14);
  const second = twoDigits(text, 17);
  const isTime = text.charCodeAt(13) === COLON && text.charCodeAt(16) === COLON;
  if (!isTime || !(hour < 24 && minute < 60 && second < 60)) return undefined;
  return day === undefined ? undefined : day * DAY + hour * HOUR + minute * MINUTE + second;
}

function readAnyInstant(text: string): CivilSeconds | undefined {
  const match = INSTANT_FORM.exec(text);
  const day = readDate(text);
  if (!match || day === undefined) return undefined;
  const part = (index: number) => Number(match[index] ?? 0);
  const offset = (match[7] === '-' ? -1 : 1) * (part(8) * HOUR + part(9) * MINUTE);
  return day * DAY + part(4) * HOUR + part(5) * MINUTE + part(6) - offset + BANGKOK_OFFSET;
}

/** The date that a text begins with, `undefined` when it does not exist. */
export function readDate(text: string): EpochDay | undefined {
  const year = twoDigits(text, 0) * 100 + twoDigits(text, 2);
  const month = twoDigits(text, 5);
  const day = twoDigits(text, 8);
  if (text.charCodeAt(4) !== DASH || text.charCodeAt(7) !== DASH) return undefined;
  if (!(year >= 0 && month >= 1 && month <= 12 && day >= 1)) return undefined;
  const first = epochDay(year, month);
  return day <= 28 || first + day - 1 < epochDay(year, month + 1) ? first + day - 1 : undefined;
}

/** The day of a validated date. */
export function readDay(date: string): EpochDay {
  return readDate(date) ?? Number.NaN;
}

/** `NaN` where a character is no digit. */
function twoDigits(text: string, at: number): number {
  const tens = text.charCodeAt(at) - 48;
  const ones = text.charCodeAt(at + 1) - 48;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : Number.NaN;
}

/** The first of a month, `month` from 1; 13 is the next January. Counted in years that begin in March. */
function epochDay(year: number, month: number): EpochDay {
  const marchYear = month > 2 ? year : year - 1;
  const monthsSinceMarch = (month + 9) % 12;
  const leapDays = Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400);
  return marchYear * 365 + leapDays + Math.floor((153 * monthsSinceMarch + 2) / 5) - 719_468;
}

/** `2022-12-06` */
export function dateText(day: EpochDay): string {
  const sinceMarch = day + 719_468;
  const era = Math.floor(sinceMarch / 146_097);
  const dayOfEra = sinceMarch - era * 146_097;
  const leapDays =
    Math.floor(dayOfEra / 1_460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096);
  const yearOfEra = Math.floor((dayOfEra - leapDays) / 365);
  const dayOfYear = dayOfEra - (yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthsSinceMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = monthsSinceMarch < 10 ? monthsSinceMarch + 3 : monthsSinceMarch - 9;
  const year = era * 400 + yearOfEra + (month <= 2 ? 1 : 0);
  const dayOfMonth = dayOfYear - Math.floor((153 * monthsSinceMarch + 2) / 5) + 1;
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(dayOfMonth)}`;
}

/** The last date of a month, `YYYY-MM`: 31 days on lies the next one, by as many days as this one is shorter. */
export function lastDateOf(month: string): string {
  const later = readDay(`${month}-01`) + 31;
  return dateText(later - Number(dateText(later).slice(-2)));
}

/** `2022-12-06T08:29:00+07:00` */
export function instantText(at: CivilSeconds): string {
  const day = dayOf(at);
  const seconds = at - day * DAY;
  return `${dateText(day)}T${dutyTimeText(seconds)}:${two(seconds % MINUTE)}${BANGKOK}`;
}

/** A time of a duty day as `HH:mm`; from 24:00 on it is the next date's, as timetables write it: `30:00` is 06:00. */
export function dutyTimeText(seconds: number): string {
  const minutes = Math.floor(seconds / MINUTE);
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

function two(number: number): string {
  return number < 10 ? `0${number}` : `${number}`;
}

/** `08:30` → 30,600. Takes validated text. */
export function readClock(text: string): number {
  return twoDigits(text, 0) * HOUR + twoDigits(text, 3) * MINUTE;
}

export function dayOf(at: CivilSeconds): EpochDay {
  return Math.floor(at / DAY);
}

/** 0 Sunday … 6 Saturday. */
export function weekdayOf(day: EpochDay): number {
  return (((day + 4) % 7) + 7) % 7;
}
