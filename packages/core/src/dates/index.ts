/**
 * Civil dates and how they are written in Thai and English, for pages that should not carry the rest of the package.
 *
 * @module
 */
export {
  addDays,
  BANGKOK,
  bangkokDate,
  type CivilDate,
  civilDate,
  datesOfMonth,
  daysInMonth,
  fromEpochDay,
  isCivilDate,
  isLeapYear,
  toBangkokIso,
  toEpochDay,
  weekday,
} from './civil.js';
export {
  BE_OFFSET,
  type FormatDateOptions,
  fiscalYear,
  formatDate,
  formatMonth,
  monthName,
  weekdayName,
} from './thai.js';
