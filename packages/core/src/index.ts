/**
 * Words that every package shares. Pure: no input or output, no clock of its own, runs anywhere.
 *
 * @module
 */
export {
  type AttachmentKind,
  type AttachmentPurpose,
  type AttachmentRule,
  attachmentRules,
  checkAttachment,
  claimedKind,
} from './attachment-rules.js';
export type { AuditRecord } from './audit.js';
export { type Clock, fixedClock, systemClock } from './clock.js';
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
} from './dates/civil.js';
export { type Era, type ParseDateOptions, parseDate } from './dates/parse.js';
export {
  BE_OFFSET,
  type FormatDateOptions,
  fiscalYear,
  formatDate,
  formatMonth,
  monthName,
  weekdayName,
} from './dates/thai.js';
export { errorCatalog, isMocErrorCode, type MocErrorCode } from './errors/catalog.js';
export type { CodedError, MocErrorOptions } from './errors/coded-error.js';
export type { ErrorEntry } from './errors/entry.js';
export { errorText, MocError } from './errors/moc-error.js';
export { fullName } from './full-name.js';
export { fillText, type Locale, type LocalizedText } from './locale.js';
export {
  checkNationalId,
  formatNationalId,
  maskNationalId,
  type NationalIdCheck,
  type NationalIdProblem,
  nationalIdCheckDigit,
} from './national-id.js';
export {
  type AccountStatus,
  accountStatusSchema,
  type Person,
  type PersonName,
  personNameSchema,
  personSchema,
  type Role,
  roleSchema,
} from './person.js';
export { fromThaiDigits, toThaiDigits } from './thai-digits.js';
