import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { inFolder, moc } from './moc.test.case.js';

const input = {
  employee: { id: 'e1', name: 'นางสาวน้ำผึ้ง ใจดี', agency: 'กรมตัวอย่าง' },
  from: '2022-12-01',
  to: '2022-12-31',
  asOf: '2023-01-05T09:00:00+07:00',
  punches: [{ at: '2022-12-06T08:40:00+07:00', source: 'F' }],
};

const report = (given: object, ...args: string[]) =>
  new Promise<{ ended: Awaited<ReturnType<typeof moc>>; file?: Buffer }>((resolve, reject) => {
    inFolder(async (cwd) => {
      await writeFile(join(cwd, 'input.json'), JSON.stringify(given));
      const ended = await moc(['attendance', 'report', 'input.json', '--json', ...args], { cwd });
      const out = args[args.indexOf('-o') + 1] ?? '';
      const file = await readFile(join(cwd, out)).catch(() => undefined);
      resolve({ ended, ...(file && { file }) });
    }).catch(reject);
  });

describe('moc attendance report', () => {
  it('prints the month as one A4 page', async () => {
    const { ended, file } = await report(input, '-o', 'month.pdf');
    expect(ended.json()).toEqual({ month: '2022-12', days: 31, pages: 1, bytes: file?.length });
    const [page] = (await PDFDocument.load(file!)).getPages();
    expect([page?.getWidth(), page?.getHeight()].map((points) => Math.round(points ?? 0))).toEqual([
      595, 842,
    ]);
  });

  it('writes the same month as a table', async () => {
    const { file } = await report(input, '-o', 'month.csv');
    expect(file?.toString()).toContain('2022-12-06,อังคาร,08:40 F,ข(บ),10,,');
    const { file: sheet } = await report(input, '-o', 'month.XLSX');
    expect(sheet?.subarray(0, 2).toString()).toBe('PK');
  });

  it('asks for the month where there are several, and takes it', async () => {
    const longer = { ...input, from: '2022-11-01' };
    const { ended, file } = await report(longer, '-o', 'month.csv');
    expect([ended.code, file]).toEqual([2, undefined]);
    expect(ended.json<{ error: { message: string } }>().error.message).toContain('say --month YYYY-MM');
    const november = await report(longer, '-o', 'month.csv', '--month', '2022-11');
    expect(november.ended.json()).toMatchObject({ month: '2022-11', days: 30 });
    expect((await report(longer, '-o', 'month.csv', '--month', '2022-10')).ended.code).toBe(2);
  });

  it('refuses an ending that it cannot write, and leaves no half file', async () => {
    expect((await report(input, '-o', 'month.docx')).ended.code).toBe(2);
    const { ended, file } = await report({ ...input, asOf: 'today' }, '-o', 'month.pdf');
    expect([ended.code, file]).toEqual([2, undefined]);
  });
});
