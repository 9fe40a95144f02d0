import type { LineOptions } from './line-parser.js';
import { lineReader } from './line-reader.js';
import { lineSplitter } from './line-splitter.js';
import type { ImportedPunch } from './punch.js';
import type { QuarantinedLine } from './quarantine.js';

/** The lines of a text, each once: a punch, quarantined, or counted as blank. */
export interface ParsedLog {
  readonly punches: ImportedPunch[];
  readonly quarantined: QuarantinedLine[];
  readonly blank: number;
}

/**
 * Reads a log that is in memory already, such as the body of one push. For files see `importPunches`.
 *
 * @throws AttendanceError `attendance/invalid-input` when there is no such time zone
 *
 * @example
 * ```ts
 * const body = '1571\t2022-12-06 08:29:00\t0\t1\t0\n';
 * const { punches, quarantined } = parseLogText(body, { format: 'adms', device: 'CQUJ200160001' });
 * // punches: [{ employee: '1571', at: '2022-12-06T08:29:00+07:00', source: 'F', device: 'CQUJ200160001', … }]
 * ```
 */
export function parseLogText(text: string, options: LineOptions): ParsedLog {
  const reader = lineReader(options);
  const splitter = lineSplitter(reader.read);
  splitter.push(new TextEncoder().encode(text.replace(/^\uFEFF/, '')));
  splitter.end();
  return { ...reader.take(), blank: reader.blank() };
}
