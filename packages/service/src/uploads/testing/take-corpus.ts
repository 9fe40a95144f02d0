/**
 * Takes in the files of a folder, one after another and then twenty at once, as a process of its own, so that its memory
 * is that of taking them in alone.
 */
import { createReadStream } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type AttachmentPurpose, MocError } from '@moc-sdk/core';
import { eicar } from '../../../../../tools/servers/clamd.mjs';
import type { AttachmentScanner } from '../../ports/index.js';
import { withUpload } from '../with-upload.js';

export interface CorpusEntry {
  name: string;
  file: string;
  purpose: AttachmentPurpose;
}

export interface CorpusReport {
  /** `accepted` or the code, of each file, in both rounds. */
  verdicts: [string[], string[]];
  milliseconds: number[];
  /** How much higher the peak was after each, in megabytes. */
  growth: number[];
  /** Megabytes at the most, of this process and of those in which files are opened. */
  peakMegabytes: number;
  /** Of those in which files are opened, alone. */
  besideMegabytes: number;
  /** Files that are left in the temporary folder. */
  left: string[];
}

/** Knows one thing: the text that every antivirus knows. */
const scanner: AttachmentScanner = {
  scan: async (content) => {
    let before = '';
    for await (const chunk of content) {
      const text = before + Buffer.from(chunk).toString('latin1');
      if (text.includes(eicar())) return { clean: false, found: 'Test' };
      before = text.slice(-100);
    }
    return { clean: true };
  },
};

const peak = () => Math.round(process.resourceUsage().maxRSS / 1_024);

/** Megabytes of the process that is open beside this one, what both share halved, where Linux tells. */
async function besideMegabytes(): Promise<number> {
  const text = async (path: string) => readFile(path, 'utf8').catch(() => '');
  const children = (await text(`/proc/self/task/${process.pid}/children`)).split(' ').filter(Boolean);
  const held = await Promise.all(
    children.map(async (pid) => /^Pss:\s+(\d+)/m.exec(await text(`/proc/${pid}/smaps_rollup`))?.[1] ?? '0'),
  );
  return held.reduce((sum, kilobytes) => sum + Number(kilobytes) / 1_024, 0);
}

async function main(folder: string): Promise<void> {
  let beside = 0;
  let together = 0;
  const watch = setInterval(async () => {
    const now = await besideMegabytes();
    beside = Math.max(beside, now);
    together = Math.max(together, now + process.memoryUsage.rss() / 1_048_576);
  }, 40);
  const entries = JSON.parse(await readFile(join(folder, 'corpus.json'), 'utf8')) as CorpusEntry[];
  const tempFolder = join(folder, 'temp');
  const take = async (index: number, suffix: string): Promise<string> => {
    const entry = entries[index];
    if (!entry) throw new Error(`no file ${index}`);
    const content = createReadStream(join(folder, 'sent', String(index)));
    try {
      return await withUpload(
        { name: entry.file, content },
        entry.purpose,
        { scanner, tempFolder },
        async (checked) => {
          await writeFile(join(folder, 'kept', `${index}${suffix}`), checked.content());
          return 'accepted';
        },
      );
    } catch (error) {
      return MocError.isInstance(error) ? error.code : String(error);
    } finally {
      content.destroy();
    }
  };
  const milliseconds: number[] = [];
  const growth: number[] = [];
  const alone: string[] = [];
  for (const index of entries.keys()) {
    const [from, before] = [performance.now(), peak()];
    alone.push(await take(index, ''));
    milliseconds.push(Math.round(performance.now() - from));
    growth.push(peak() - before);
  }
  const atOnce: string[] = [];
  const waiting = [...entries.keys()];
  const takeNext = async () => {
    for (let index = waiting.shift(); index !== undefined; index = waiting.shift()) {
      atOnce[index] = await take(index, '-together');
    }
  };
  await Promise.all(Array.from({ length: 20 }, takeNext));
  clearInterval(watch);
  const report: CorpusReport = {
    verdicts: [alone, atOnce],
    milliseconds,
    growth,
    peakMegabytes: Math.round(Math.max(peak(), together)),
    besideMegabytes: Math.round(beside),
    left: await readdir(tempFolder),
  };
  await writeFile(join(folder, 'report.json'), JSON.stringify(report));
}

await main(process.argv[2] ?? '.');
