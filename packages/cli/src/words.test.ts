import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { eicar, startClamd } from '../../../tools/servers/clamd.mjs';
import { inFolder, moc, mocProcess } from './moc.test.case.js';

describe('moc id check', () => {
  it('says yes to a right number, in Thai digits too', async () => {
    const ended = await mocProcess(['id', 'check', '๙๙๙๙๙๙๙๙๙๙๙๙๔', '--json']);
    expect([ended.code, ended.json()]).toEqual([0, { valid: true, formatted: '9-9999-99999-99-4' }]);
  });

  it.each(['9-9999-99999-99-4', '๙-๙๙๙๙-๙๙๙๙๙-๙๙-๔', '9999999999994'])('reads %s', async (number) => {
    const ended = await moc(['id', 'check', number, '--json']);
    expect([ended.code, ended.json()]).toEqual([0, { valid: true, formatted: '9-9999-99999-99-4' }]);
  });

  it.each([
    ['9999999999990', 'wrong-check-digit'],
    ['999999999999', 'not-13-digits'],
    ['99999999999944', 'not-13-digits'],
    ['999999999999a', 'not-13-digits'],
  ])('says no to %s with the reason, exit 1', async (number, reason) => {
    const ended = await moc(['id', 'check', number, '--json']);
    expect([ended.code, ended.json()]).toEqual([1, { valid: false, reason }]);
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
  const paper = async () => {
    const document = await PDFDocument.create();
    document.addPage();
    return document.save();
  };
  /** With more before its end mark. */
  const extended = (bytes: Uint8Array, more: Uint8Array) => {
    const text = Buffer.from(bytes);
    const end = text.lastIndexOf('%%EOF');
    return Buffer.concat([text.subarray(0, end), more, text.subarray(end)]);
  };
  const check = (cwd: string, file: string, purpose: string, ...more: string[]) =>
    moc(['attachment', 'check', file, '--for', purpose, '--json', ...more], { cwd });

  it('accepts what is what its name says, and refuses what is not', () =>
    inFolder(async (cwd) => {
      const bytes = await paper();
      await writeFile(join(cwd, 'scan.pdf'), bytes);
      await writeFile(join(cwd, 'scan.png'), bytes);
      const right = await check(cwd, 'scan.pdf', 'travel');
      expect([right.code, right.json()]).toEqual([0, { accepted: true, type: 'pdf', bytes: bytes.length }]);
      const wrong = await check(cwd, 'scan.png', 'travel');
      expect([wrong.code, wrong.json()]).toEqual([
        1,
        { accepted: false, bytes: bytes.length, reason: 'attachment/content-mismatch' },
      ]);
    }));

  it('opens a PDF: one with a script, or cut off, is refused', () =>
    inFolder(async (cwd) => {
      const document = await PDFDocument.create();
      document.addPage();
      document.addJavaScript('greeting', 'app.alert(1)');
      await writeFile(join(cwd, 'script.pdf'), await document.save());
      await writeFile(join(cwd, 'cut.pdf'), (await paper()).subarray(0, 400));
      const script = await check(cwd, 'script.pdf', 'verification');
      expect([script.code, script.json().reason]).toEqual([1, 'attachment/active-content']);
      const cut = await check(cwd, 'cut.pdf', 'verification');
      expect([cut.code, cut.json().reason]).toEqual([1, 'attachment/unreadable']);
    }));

  it('takes 1.5 MB for travel and 10 MB for verification', () =>
    inFolder(async (cwd) => {
      await writeFile(join(cwd, 'big.pdf'), extended(await paper(), Buffer.alloc(1_600_000, 32)));
      const travel = await check(cwd, 'big.pdf', 'travel');
      expect([travel.code, travel.json().reason]).toEqual([1, 'attachment/too-large']);
      expect((await check(cwd, 'big.pdf', 'verification')).json()).toMatchObject({ accepted: true });
      expect((await check(cwd, 'big.pdf', 'clarification')).json()).toMatchObject({ accepted: true });
    }));

  it('could not be done when there is no such file, or the antivirus does not answer', () =>
    inFolder(async (cwd) => {
      await writeFile(join(cwd, 'scan.pdf'), await paper());
      const missing = await check(cwd, 'none.pdf', 'travel');
      expect([missing.code, missing.json()]).toMatchObject([
        2,
        { error: { code: 'system/file-unreadable' } },
      ]);
      const unscanned = await check(cwd, 'scan.pdf', 'travel', '--clamd', '127.0.0.1:1');
      expect([unscanned.code, unscanned.json()]).toMatchObject([
        2,
        { error: { code: 'attachment/scanner-unavailable' } },
      ]);
      const nowhere = await check(cwd, 'scan.pdf', 'travel', '--clamd', 'nowhere');
      expect([nowhere.code, nowhere.json()]).toMatchObject([2, { error: { code: 'system/usage' } }]);
    }));

  it('asks a real antivirus', (context) =>
    inFolder(async (cwd) => {
      const server = await startClamd();
      if ('reason' in server) return context.skip(server.reason);
      try {
        await writeFile(join(cwd, 'clean.pdf'), await paper());
        await writeFile(join(cwd, 'infected.pdf'), extended(await paper(), Buffer.from(`%${eicar()}\n`)));
        const address = `${server.host}:${server.port}`;
        const clean = await check(cwd, 'clean.pdf', 'travel', '--clamd', address);
        expect([clean.code, clean.json().accepted]).toEqual([0, true]);
        const infected = await check(cwd, 'infected.pdf', 'travel', '--clamd', address);
        expect([infected.code, infected.json().reason]).toEqual([1, 'attachment/infected']);
      } finally {
        await server.stop();
      }
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
