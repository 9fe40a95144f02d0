import { EVIDENCE_BYTES, formatOf } from './detect-log-format.js';
import type { LineOptions } from './line-parser.js';
import { type LineReader, lineReader } from './line-reader.js';
import { type LineSplitter, lineSplitter } from './line-splitter.js';
import type { LogFormat } from './log-format.js';
import { seenColumns } from './seen-columns.js';
import { utf8Bytes } from './utf8-bytes.js';

/** A log whose format is settled, by the options or by its first bytes. */
export interface SettledLog {
  readonly format: LogFormat;
  readonly lines: LineReader;
}

export interface OpenLog {
  /** Takes bytes in any encoding, cut anywhere; gives nothing while the evidence is still gathered. */
  push(bytes: Uint8Array): SettledLog | undefined;
  end(): SettledLog;
}

export type LogOptions = Omit<LineOptions, 'format'> & { readonly format?: LogFormat | undefined };

/** @throws AttendanceError also from its methods: `attendance/log-format-unknown`, `attendance/invalid-input` */
export function openLog(options: LogOptions): OpenLog {
  const utf8 = utf8Bytes();
  const settle = (format: LogFormat) => {
    const lines = lineReader({ ...options, format });
    return { format, lines, splitter: lineSplitter(lines.read) };
  };
  let settled: (SettledLog & { splitter: LineSplitter }) | undefined =
    options.format && settle(options.format);
  const waiting: Uint8Array[] = [];
  let gathered = 0;

  const read = (bytes: Uint8Array, last: boolean) => {
    if (settled) {
      settled.splitter.push(bytes);
      return settled;
    }
    waiting.push(bytes);
    gathered += bytes.length;
    if (!last && gathered < EVIDENCE_BYTES) return undefined;
    const head = joined(waiting.splice(0), gathered);
    settled = settle(formatOf(seenColumns(head.subarray(0, EVIDENCE_BYTES))));
    settled.splitter.push(head);
    return settled;
  };
  return {
    push: (bytes) => read(utf8.push(bytes), false),
    end() {
      const log = read(utf8.end(), true) as NonNullable<typeof settled>;
      log.splitter.end();
      return log;
    },
  };
}

function joined(pieces: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
