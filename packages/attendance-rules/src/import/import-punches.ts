import { type ImportSummary, importSummary, type RunningSummary } from './import-summary.js';
import type { ImportBatch } from './line-reader.js';
import { type LogSource, piecesOf } from './log-source.js';
import { type LogOptions, openLog, type SettledLog } from './open-log.js';

/** `format` left out: told by the evidence of the first 64 kB, see `detectLogFormat`. */
export interface ImportOptions extends LogOptions {
  /** Ends the import with the signal's reason, also while the source is silent. */
  readonly signal?: AbortSignal | undefined;
  /** Called with the bytes read so far, after each piece. */
  readonly onProgress?: ((bytes: number) => void) | undefined;
}

/** Batches in the order of the log, and the figures up to the last one that was taken. Can be read once. */
export interface PunchImport extends AsyncIterable<ImportBatch> {
  readonly summary: ImportSummary;
}

/**
 * Reads a log of any size in constant memory: it is read piece by piece as the batches are taken. Every line is a punch,
 * is quarantined, or is blank; the summary's figures add up.
 *
 * @param source bytes or text; pieces may be cut anywhere. UTF-16 and a byte order mark are understood.
 * @throws AttendanceError when reading begins: `attendance/log-format-unknown`, and `attendance/invalid-input` when there
 * is no such time zone
 *
 * @example
 * ```ts
 * const log = '     1571\t2022-12-06 08:29:00\t1\t0\t0\t0\n';
 * const imported = importPunches(log, { timezone: 'Asia/Bangkok' });
 * for await (const { punches, quarantined } of imported) console.log(punches.length, quarantined.length);
 * imported.summary; // { format: 'attlog', lines: 1, punches: 1, quarantined: 0, blank: 0, … }
 * ```
 */
export function importPunches(source: LogSource, options: ImportOptions = {}): PunchImport {
  const summary = importSummary();
  return { summary: summary.figures, [Symbol.asyncIterator]: () => batches(source, options, summary) };
}

async function* batches(
  source: LogSource,
  options: ImportOptions,
  summary: RunningSummary,
): AsyncGenerator<ImportBatch, void, undefined> {
  const log = openLog(options);
  const taken = ({ format, lines }: SettledLog) => {
    const batch = lines.take();
    summary.add(batch, format, lines);
    return batch;
  };
  let bytes = 0;
  for await (const piece of piecesOf(source, options.signal)) {
    const settled = log.push(piece);
    bytes += piece.length;
    options.onProgress?.(bytes);
    if (settled) yield taken(settled);
  }
  yield taken(log.end());
}
