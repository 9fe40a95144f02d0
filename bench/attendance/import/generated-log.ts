import { once } from 'node:events';
import { createWriteStream } from 'node:fs';

/** What a year of an office looks like, without one of its people. */
export interface LogShape {
  readonly lines: number;
  /** Different PINs. */
  readonly people: number;
}

const DAY = 86_400_000;
const FIRST_DAY = Date.UTC(2020, 0, 1);

/**
 * The lines of a USB export: PINs padded with spaces, two punches of each person a day within busy minutes, four
 * terminals, and in a thousand lines one from a terminal whose clock was reset, one with a date that does not exist and
 * one that is torn. The same numbers give the same lines.
 */
export function* logLines({ lines, people }: LogShape): Generator<string> {
  for (let i = 0; i < lines; i++) {
    const pin = String(1_000 + ((i * 7_919) % people)).padStart(9);
    const evening = Math.floor(i / people) % 2;
    const day = Math.floor(i / (2 * people));
    const second = (evening ? 59_400 : 27_000) + ((i * 2_741) % 7_200);
    const stamp = new Date(FIRST_DAY + day * DAY + second * 1_000).toISOString();
    const at = `${stamp.slice(0, 10)} ${stamp.slice(11, 19)}`;
    yield oddLine(i, pin) ?? `${pin}\t${at}\t${1 + (i % 4)}\t${evening}\t1\t0`;
  }
}

function oddLine(i: number, pin: string): string | undefined {
  if (i % 1_000 === 300) return `${pin}\t2000-01-01 00:00:07\t1\t0\t1\t0`;
  if (i % 1_000 === 600) return `${pin}\t2022-02-30 08:30:00\t1\t0\t1\t0`;
  return i % 1_000 === 900 ? `${pin}\t2022-12-0` : undefined;
}

/** Writes a generated log. @returns its size in bytes */
export async function writeLog(path: string, shape: LogShape): Promise<number> {
  const file = createWriteStream(path);
  let text = '';
  for (const line of logLines(shape)) {
    text += `${line}\r\n`;
    if (text.length < 1_000_000) continue;
    if (!file.write(text)) await once(file, 'drain');
    text = '';
  }
  file.end(text);
  await once(file, 'finish');
  return file.bytesWritten;
}
