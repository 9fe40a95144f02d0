/**
 * Holidays of an agency's own: read from JSON, CSV or iCalendar, and held against another calendar.
 *
 * @module
 */
export { thaiHolidays } from '../data/holidays/index.js';
export { type CompareHolidaysOptions, compareHolidays, type HolidayDifferences } from './compare-holidays.js';
export {
  type HolidayFormat,
  type LoadedHolidays,
  type LoadHolidaysOptions,
  loadHolidays,
} from './load-holidays.js';
export { type HolidayReason, holidayReasons, type QuarantinedHoliday } from './quarantined-row.js';
