import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { HostileFile } from './testing/hostile-file.js';
import { hostileImageSizes } from './testing/hostile-image-sizes.js';
import { hostileImages } from './testing/hostile-images.js';
import { hostileNames } from './testing/hostile-names.js';
import { hostilePdfDrawing } from './testing/hostile-pdf-drawing.js';
import { hostilePdfSyntax } from './testing/hostile-pdf-syntax.js';
import { hostilePdfs } from './testing/hostile-pdfs.js';
import type { CorpusReport } from './testing/take-corpus.js';

const corpus: readonly HostileFile[] = [
  ...hostileImages,
  ...hostileImageSizes,
  ...hostilePdfs,
  ...hostilePdfSyntax,
  ...hostilePdfDrawing,
  ...hostileNames,
];
let folder: string;
let report: CorpusReport;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'moc-corpus-'));
  for (const name of ['sent', 'kept', 'temp']) await mkdir(join(folder, name));
  for (const [index, row] of corpus.entries()) {
    await writeFile(join(folder, 'sent', String(index)), await row.make());
  }
  const entries = corpus.map(({ name, file, purpose = 'verification' }) => ({ name, file, purpose }));
  await writeFile(join(folder, 'corpus.json'), JSON.stringify(entries));
  const program = fileURLToPath(new URL('./testing/take-corpus.ts', import.meta.url));
  const child = spawn(process.execPath, ['--conditions=@moc-sdk/source', '--import', 'tsx', program, folder]);
  const [said, complaints] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close'),
  ]);
  expect(child.exitCode, `${said}${complaints}`).toBe(0);
  report = JSON.parse(await readFile(join(folder, 'report.json'), 'utf8')) as CorpusReport;
  if (process.env.SHOW_TIMES) {
    const times = corpus.map(
      ({ name }, index) => `${report.milliseconds[index]} ms  +${report.growth[index]} MB  ${name}`,
    );
    process.stdout.write(
      `${corpus.length} files, ${report.peakMegabytes} MB, ${report.besideMegabytes} MB of them beside\n${times.join('\n')}\n`,
    );
  }
}, 480_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

it('is at least two hundred files', () => {
  expect(corpus.length).toBeGreaterThanOrEqual(200);
});

describe.each([0, 1] as const)('round %i: one after another, then twenty at once', (round) => {
  it.each(corpus.map((row, index) => [row.name, row, index] as const))('%s', async (_name, row, index) => {
    expect(report.verdicts[round][index]).toBe(row.expect);
    const path = join(folder, 'kept', `${index}${round === 0 ? '' : '-together'}`);
    if (row.expect === 'accepted') await row.check?.(await readFile(path));
    else await expect(readFile(path)).rejects.toMatchObject({ code: 'ENOENT' });
  });
});

it('leaves nothing in the temporary folder', () => {
  expect(report.left).toEqual([]);
});

it('keeps what was accepted and nothing else', async () => {
  const accepted = corpus.filter((row) => row.expect === 'accepted');
  expect(await readdir(join(folder, 'kept'))).toHaveLength(accepted.length * 2);
});

it('never takes 300 MB of memory', () => {
  expect(report.peakMegabytes).toBeLessThan(300);
});
