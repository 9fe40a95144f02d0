import {
  type EmployeeMapOptions,
  importPunches,
  type LogFormat,
  type PunchImport,
  type QuarantinedLine,
  readEmployeeMap,
} from '@moc-sdk/attendance-rules/import';
import type { Locale } from '@moc-sdk/core';
import type { Answer, LongAnswer, Setting } from '../answer.js';
import { untilInterrupted } from '../evaluation/interruption.js';
import { startProgress } from '../evaluation/progress.js';
import { type FilePieces, filePieces } from '../file-pieces.js';
import { readBytes } from '../files.js';
import { summaryText } from '../log-import/summary-text.js';
import { writeJson } from '../log-import/write-json.js';

export interface ImportChoices {
  readonly json?: boolean;
  readonly format?: LogFormat;
  readonly timezone?: string;
  readonly employees?: string;
  readonly leadingZeros?: NonNullable<EmployeeMapOptions['leadingZeros']>;
  readonly source?: string;
  readonly device?: string;
}

/** `moc attendance import`: a terminal's log to punches, each line that is none with its reason. */
export async function attendanceImport(
  path: string,
  options: ImportChoices & Setting,
): Promise<Answer | LongAnswer> {
  const { employees: mapFile, leadingZeros, json, lang, ...told } = options;
  const employees =
    mapFile === undefined ? undefined : readEmployeeMap(await readBytes(mapFile), { leadingZeros });
  const file = await filePieces(path);
  const start = (signal: AbortSignal, onProgress: (bytes: number) => void) =>
    importPunches(file.pieces, { ...told, employees, signal, onProgress });
  const work = <T>(read: (imported: PunchImport) => Promise<T>) => withProgress(file, start, read);
  if (json) {
    return {
      writeJson: (write) =>
        work(async (imported) => {
          await writeJson(imported, write);
          return isYes(imported);
        }),
    };
  }
  return work((imported) => answerFor(imported, lang));
}

const MEGABYTE = 1_000_000;
/** Below this a log is read before a bar could be seen. */
const LONG_WORK = 8 * MEGABYTE;

function withProgress<T>(
  { bytes = 0 }: FilePieces,
  start: (signal: AbortSignal, onProgress: (bytes: number) => void) => PunchImport,
  read: (imported: PunchImport) => Promise<T>,
): Promise<T> {
  const progress = bytes < LONG_WORK ? undefined : startProgress('MB', Math.ceil(bytes / MEGABYTE));
  let shown = 0;
  const advance = (done: number) => {
    for (; shown < Math.floor(done / MEGABYTE); shown++) progress?.advance();
  };
  return untilInterrupted(async (signal) => {
    try {
      return await read(start(signal, advance));
    } finally {
      progress?.end();
    }
  });
}

/** A log in which nothing is a punch is a no. */
function isYes({ summary }: PunchImport): boolean {
  return summary.punches > 0 || summary.quarantined === 0;
}

const MOST_SHOWN = 10;

async function answerFor(imported: PunchImport, lang: Locale): Promise<Answer> {
  const shown: QuarantinedLine[] = [];
  for await (const { quarantined } of imported)
    shown.push(...quarantined.slice(0, MOST_SHOWN - shown.length));
  return { yes: isYes(imported), data: imported.summary, text: summaryText(imported.summary, shown, lang) };
}
