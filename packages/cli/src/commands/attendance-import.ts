import {
  type EmployeeMapOptions,
  importPunches,
  type LogFormat,
  type PunchImport,
  type QuarantinedLine,
  type QuarantineReason,
  quarantineReasonText,
  readEmployeeMap,
} from '@moc-sdk/attendance-rules/import';
import type { Locale, LocalizedText } from '@moc-sdk/core';
import type { Answer, LongAnswer, Setting } from '../answer.js';
import { untilInterrupted } from '../evaluation/interruption.js';
import { startProgress } from '../evaluation/progress.js';
import { type FilePieces, filePieces } from '../file-pieces.js';
import { readBytes } from '../files.js';
import { spill } from '../text/spill.js';
import { table } from '../text/table.js';

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
  if (json) return { writeJson: (write) => work((imported) => writeJson(imported, write)) };
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

/** Punches go out as they come, so that a log of any size needs no memory; quarantined lines wait for their turn. */
async function writeJson(imported: PunchImport, write: (text: string) => Promise<void>): Promise<boolean> {
  const waiting = spill();
  let [punchesBefore, quarantinedBefore] = ['', ''];
  let head = '';
  try {
    for await (const { punches, quarantined } of imported) {
      if (head === '') {
        head = `{\n  "format": ${JSON.stringify(imported.summary.format)},\n  "punches": [`;
        await write(head);
      }
      if (punches.length > 0) await write(punchesBefore + items(punches));
      if (quarantined.length > 0) await waiting.add(quarantinedBefore + items(quarantined));
      if (punches.length > 0) punchesBefore = ',';
      if (quarantined.length > 0) quarantinedBefore = ',';
    }
    await write(`${punchesBefore ? '\n  ' : ''}],\n  "quarantined": [`);
    for await (const text of waiting.read()) await write(text);
    const { lines, blank } = imported.summary;
    await write(`${quarantinedBefore ? '\n  ' : ''}],\n  "lines": ${lines},\n  "blank": ${blank}\n}\n`);
  } finally {
    await waiting.close();
  }
  return isYes(imported);
}

function items(values: readonly object[]): string {
  return values.map((value) => `\n    ${JSON.stringify(value)}`).join(',');
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
  return { yes: isYes(imported), data: imported.summary, text: summaryText(imported, shown, lang) };
}

const words = {
  format: { th: 'รูปแบบ', en: 'format' },
  lines: { th: 'บรรทัด', en: 'lines' },
  punches: { th: 'รายการลงเวลา', en: 'punches' },
  blank: { th: 'บรรทัดว่าง', en: 'blank' },
  quarantined: { th: 'กักไว้', en: 'set aside' },
  period: { th: 'ช่วงเวลา', en: 'from, to' },
  devices: { th: 'เครื่อง', en: 'devices' },
  line: { th: 'บรรทัดที่', en: 'line' },
  more: { th: 'และอีก', en: 'and more:' },
} as const satisfies Record<string, LocalizedText>;

function summaryText({ summary }: PunchImport, shown: readonly QuarantinedLine[], lang: Locale): string {
  const word = (name: keyof typeof words) => words[name][lang];
  const { first, last, devices, reasons, quarantined } = summary;
  const counted = Object.entries(reasons).sort((a, b) => b[1] - a[1]);
  const rows = [
    [word('format'), summary.format ?? ''],
    [word('lines'), String(summary.lines)],
    [word('punches'), String(summary.punches)],
    [word('blank'), String(summary.blank)],
    [word('quarantined'), String(quarantined)],
    ...counted.map(([reason, count]) => [`  ${reason}`, String(count), reasonText(reason, lang)]),
    ...(first && last ? [[word('period'), first, last]] : []),
    ...Object.entries(devices).map(([device, count]) => [`${word('devices')} ${device}`, String(count)]),
  ];
  const lines = shown.map(
    ({ line, text, reason }) => `${word('line')} ${line}: ${text} (${reasonText(reason, lang)})`,
  );
  const unshown = quarantined - shown.length;
  const more = unshown > 0 ? [`${word('more')} ${unshown}`] : [];
  return [table(rows), ...lines, ...more].join('\n');
}

function reasonText(reason: string, lang: Locale): string {
  return quarantineReasonText(reason as QuarantineReason, lang);
}
