/**
 * Logs of attendance devices to punches, line by line: each row becomes a punch or is quarantined with its reason.
 *
 * @module
 */
export type { PunchInput } from '../input/types.js';
export { detectLogFormat } from './detect-log-format.js';
export { type EmployeeMap, type EmployeeMapOptions, readEmployeeMap } from './employee-map.js';
export { type ImportOptions, importPunches, type PunchImport } from './import-punches.js';
export type { ImportSummary } from './import-summary.js';
export type { LineOptions } from './line-parser.js';
export type { ImportBatch } from './line-reader.js';
export type { LogFormat } from './log-format.js';
export type { LogSource } from './log-source.js';
export { type ParsedLog, parseLogText } from './parse-log-text.js';
export type { ImportedPunch } from './punch.js';
export {
  type QuarantinedLine,
  type QuarantineReason,
  quarantineReasons,
  quarantineReasonText,
} from './quarantine.js';
