import type { Locale } from '../locale.js';
import { toThaiDigits } from '../thai-digits.js';
import type { CivilDate } from './civil.js';
import { weekday } from './civil.js';

/** Buddhist Era minus Common Era. */
export const BE_OFFSET = 543;

const MONTHS: Record<Locale, readonly string[]> = {
  th: [
    'มกราคม',
    'กุมภาพันธ์',
    'มีนาคม',
    'เมษายน',
    'พฤษภาคม',
    'มิถุนายน',
    'กรกฎาคม',
    'สิงหาคม',
    'กันยายน',
    'ตุลาคม',
    'พฤศจิกายน',
    'ธันวาคม',
  ],
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
};

const MONTHS_SHORT: Record<Locale, readonly string[]> = {
  th: ['ม.ค.', 'ก.พ.', 'มี.ค.', 'เม.ย.', 'พ.ค.', 'มิ.ย.', 'ก.ค.', 'ส.ค.', 'ก.ย.', 'ต.ค.', 'พ.ย.', 'ธ.ค.'],
  en: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
};

const WEEKDAYS: Record<Locale, readonly string[]> = {
  th: ['อาทิตย์', 'จันทร์', 'อังคาร', 'พุธ', 'พฤหัสบดี', 'ศุกร์', 'เสาร์'],
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
};

export interface FormatDateOptions {
  locale?: Locale;
  /** `long`: 24 พฤศจิกายน 2569; `full`: with the weekday; `short`: 24 พ.ย. 2569; `numeric`: 24/11/2569. */
  style?: 'long' | 'full' | 'short' | 'numeric';
  /** Print Thai digits. Only for `th`. */
  thaiDigits?: boolean;
}

/**
 * A date for people: Thai in the Buddhist Era, English in the Common Era.
 *
 * @example
 * ```ts
 * formatDate('2026-11-24'); // '24 พฤศจิกายน 2569'
 * formatDate('2026-11-24', { style: 'full', thaiDigits: true }); // 'วันอังคารที่ ๒๔ พฤศจิกายน ๒๕๖๙'
 * ```
 */
export function formatDate(date: CivilDate, options: FormatDateOptions = {}): string {
  const { locale = 'th', style = 'long', thaiDigits = false } = options;
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const shown = locale === 'th' ? year + BE_OFFSET : year;
  const long = `${day} ${MONTHS[locale][month - 1]} ${shown}`;
  const text = {
    numeric: `${day}/${month}/${shown}`,
    short: `${day} ${MONTHS_SHORT[locale][month - 1]} ${shown}`,
    long,
    full:
      locale === 'th' ? `วัน${WEEKDAYS.th[weekday(date)]}ที่ ${long}` : `${WEEKDAYS.en[weekday(date)]} ${long}`,
  }[style];
  return thaiDigits && locale === 'th' ? toThaiDigits(text) : text;
}

/** `2026-11` → `พฤศจิกายน 2569` or `November 2026`. */
export function formatMonth(month: string, locale: Locale = 'th'): string {
  const [year, number] = month.split('-').map(Number) as [number, number];
  return `${MONTHS[locale][number - 1]} ${locale === 'th' ? year + BE_OFFSET : year}`;
}

/** Name of a month (from 1) in full. */
export function monthName(month: number, locale: Locale = 'th'): string {
  return MONTHS[locale][month - 1] ?? '';
}

/** Name of a weekday (0 Sunday), without วัน. */
export function weekdayName(day: number, locale: Locale = 'th'): string {
  return WEEKDAYS[locale][day] ?? '';
}

/** The Thai government's fiscal year, BE: October to September, named by the year it ends in. 2022-10-01 → 2566. */
export function fiscalYear(date: CivilDate): number {
  const [year, month] = date.split('-').map(Number) as [number, number];
  return year + BE_OFFSET + (month >= 10 ? 1 : 0);
}
