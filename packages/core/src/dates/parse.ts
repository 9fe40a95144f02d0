import { MocError } from '../errors/moc-error.js';
import { fromThaiDigits } from '../thai-digits.js';
import type { CivilDate } from './civil.js';
import { civilDate, daysInMonth } from './civil.js';
import { BE_OFFSET } from './thai.js';

export type Era = 'be' | 'ce';

export interface ParseDateOptions {
  /** The era that the field asks for. Default `be`. */
  era?: Era;
  /** Years that are believable, CE, inclusive. Default 1850–2120. */
  years?: readonly [number, number];
  /**
   * Up to BE 2483 the year began on 1 April, so 1 January to 31 March of those years are ambiguous and refused
   * unless the caller says how they were written: `old` counts them into the following CE year, `new` as today.
   */
  before2484?: 'old' | 'new';
}

const DEFAULT_YEARS = [1850, 2120] as const;

/** The last year that began in April: the calendar act of BE 2483 (Royal Gazette, 17 September BE 2483). */
const LAST_APRIL_YEAR_BE = 2483;

/**
 * Reads a date that a person typed, `d/m/yyyy` (also with `-` `.` or spaces, Thai digits), in the era that the
 * field asks for. The 543 years come off **before** the date is checked: 29/2/2567 exists, 29/2/2568 does not.
 *
 * @throws MocError `date/unreadable`, `date/not-on-calendar`, `date/other-era` (the year fits only the other era:
 * it is never converted silently), `date/ambiguous-year`, `date/out-of-range`
 *
 * @example
 * ```ts
 * parseDate('3/12/2530'); // '1987-12-03'
 * parseDate('20/12/2021', { era: 'ce' }); // '2021-12-20'
 * ```
 */
export function parseDate(text: string, options: ParseDateOptions = {}): CivilDate {
  const { era = 'be', years = DEFAULT_YEARS, before2484 } = options;
  const match = /^(\d{1,2})\s*[/.\-\s]\s*(\d{1,2})\s*[/.\-\s]\s*(\d{4})$/.exec(fromThaiDigits(text).trim());
  if (!match) throw new MocError('date/unreadable');
  const [day, month, typed] = match.slice(1).map(Number) as [number, number, number];

  let year = era === 'be' ? typed - BE_OFFSET : typed;
  const inRange = (candidate: number) => candidate >= years[0] && candidate <= years[1];
  if (!inRange(year)) {
    const other = era === 'be' ? typed : typed - BE_OFFSET;
    if (inRange(other)) throw new MocError('date/other-era', { details: { expected: era, year: typed } });
    throw new MocError('date/out-of-range', { details: { year: typed } });
  }
  const isAmbiguous = era === 'be' && typed <= LAST_APRIL_YEAR_BE && month >= 1 && month <= 3;
  if (isAmbiguous && !before2484) throw new MocError('date/ambiguous-year', { details: { year: typed } });
  if (isAmbiguous && before2484 === 'old') year += 1;

  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) {
    throw new MocError('date/not-on-calendar');
  }
  return civilDate(year, month, day);
}
