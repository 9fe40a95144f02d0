import { withoutNuls } from './bytes.js';
import { type LineOptions, lineParser } from './line-parser.js';
import type { OnLine } from './line-splitter.js';
import type { ImportedPunch } from './punch.js';
import type { QuarantinedLine, QuarantineReason } from './quarantine.js';

/** What the lines of one piece of a log became. */
export interface ImportBatch {
  readonly punches: ImportedPunch[];
  readonly quarantined: QuarantinedLine[];
}

/** Collects what lines become, and counts them. */
export interface LineReader {
  readonly read: OnLine;
  /** What was collected since the last call. */
  take(): ImportBatch;
  lines(): number;
  blank(): number;
}

/** Bytes of an over-long line that are kept for people to look at. */
const SHOWN_BYTES = 200;

/** @throws AttendanceError `attendance/invalid-input` when there is no such time zone */
export function lineReader(options: LineOptions): LineReader {
  const parse = lineParser(options);
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  let punches: ImportedPunch[] = [];
  let quarantined: QuarantinedLine[] = [];
  let lines = 0;
  let blank = 0;

  const setAside = (text: string, reason: QuarantineReason) => {
    quarantined.push({ line: lines, text, reason });
  };
  return {
    read(bytes, from, to, ended) {
      lines += 1;
      if (ended === 'too-long') return setAside(beginning(bytes, from), 'line-too-long');
      const parsed = parse(bytes, from, to, ended === 'ended');
      if (parsed === undefined) blank += 1;
      else if (typeof parsed === 'string')
        setAside(decoder.decode(bytes.subarray(from, withoutNuls(bytes, from, to))), parsed);
      else punches.push(parsed);
      return undefined;
    },
    take() {
      const batch = { punches, quarantined };
      punches = [];
      quarantined = [];
      return batch;
    },
    lines: () => lines,
    blank: () => blank,
  };
}

/** A character that the cut goes through is left out. */
function beginning(bytes: Uint8Array, from: number): string {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  return decoder.decode(bytes.subarray(from, from + SHOWN_BYTES), { stream: true });
}
