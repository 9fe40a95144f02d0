import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inFolder, moc, mocProcess } from './moc.test.case.js';

describe('moc id check', () => {
  it('says yes to a right number, in Thai digits too', async () => {
    const ended = await mocProcess(['id', 'check', '๙๙๙๙๙๙๙๙๙๙๙๙๔', '--json']);
    expect([ended.code, ended.json()]).toEqual([0, { valid: true, formatted: '9-9999-99999-99-4' }]);
  });

  it('says no with the reason, exit 1', async () => {
    const ended = await moc(['id', 'check', '9999999999990', '--json']);
    expect([ended.code, ended.json()]).toEqual([1, { valid: false, reason: 'wrong-check-digit' }]);
  });
});

describe('moc date parse', () => {
  it('reads the Buddhist Era unless told otherwise', async () => {
    const ended = await moc(['date', 'parse', '3/12/2530', '--json']);
    expect(ended.json()).toEqual({ iso: '1987-12-03', be: '3/12/2530', thai: '3 ธันวาคม 2530' });
  });

  it('reads the common era when asked', async () => {
    expect((await moc(['date', 'parse', '20/12/2021', '--era', 'ce', '--json'])).json()).toMatchObject({
      iso: '2021-12-20',
    });
  });

  it('refuses the year of the other era: code, message and hint as JSON, exit 2', async () => {
    const ended = await moc(['date', 'parse', '20/12/2021', '--json']);
    expect([ended.code, ended.json()]).toEqual([
      2,
      { error: { code: 'date/other-era', message: expect.any(String), hint: expect.any(String) } },
    ]);
  });
});

describe('moc attachment check', () => {
  const pdf = '%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n';

  it('accepts what is what its name says, and refuses what is not', () =>
    inFolder(async (cwd) => {
      await writeFile(join(cwd, 'scan.pdf'), pdf);
      await writeFile(join(cwd, 'scan.png'), pdf);
      const right = await moc(['attachment', 'check', 'scan.pdf', '--for', 'travel', '--json'], { cwd });
      expect([right.code, right.json()]).toEqual([0, { accepted: true, type: 'pdf', bytes: pdf.length }]);
      const wrong = await moc(['attachment', 'check', 'scan.png', '--for', 'travel', '--json'], { cwd });
      expect([wrong.code, wrong.json()]).toEqual([
        1,
        { accepted: false, bytes: pdf.length, reason: 'attachment/content-mismatch' },
      ]);
    }));

  it('takes 1.5 MB for travel and 10 MB for verification', () =>
    inFolder(async (cwd) => {
      await writeFile(join(cwd, 'big.pdf'), pdf + ' '.repeat(1_600_000));
      const travel = await moc(['attachment', 'check', 'big.pdf', '--for', 'travel', '--json'], { cwd });
      expect(travel.json()).toMatchObject({ accepted: false, reason: 'attachment/too-large' });
      const card = await moc(['attachment', 'check', 'big.pdf', '--for', 'verification', '--json'], { cwd });
      expect(card.json()).toMatchObject({ accepted: true });
    }));
});

describe('the command line itself', () => {
  it('says what is missing, exit 2, and keeps standard output empty', async () => {
    const ended = await mocProcess(['id', 'check']);
    expect([ended.code, ended.stdout]).toEqual([2, '']);
    expect(ended.stderr).toContain("missing required argument 'number'");
  });

  it('says so as JSON when JSON was asked for', async () => {
    const ended = await moc(['no-such-command', '--json']);
    expect([ended.code, ended.json<{ error: { code: string } }>().error.code]).toEqual([2, 'system/usage']);
  });

  it('names every command in the help', async () => {
    const { code, stdout } = await mocProcess(['--help']);
    expect(code).toBe(0);
    for (const name of [
      'id',
      'date',
      'attachment',
      'attendance',
      'holidays',
      'forms',
      'face',
      'emulator',
      'serve',
    ])
      expect(stdout).toMatch(new RegExp(`^  ${name}\\b`, 'm'));
  });
});
