/**
 * Holidays of an agency's own: read from JSON, CSV or iCalendar, and held against another calendar.
 *
 * @module
 */
export { thaiHolidays } from '../data/holidays/index.js';
