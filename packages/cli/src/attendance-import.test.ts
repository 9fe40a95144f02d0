import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { filePieces } from './file-pieces.js';
import { inFolder, moc, mocProcess } from './moc.test.case.js';

const row = (pin: number, stamp: string, device = 1) =>
  `${String(pin).padStart(9)}\t${stamp}\t${device}\t0\t0\t0\r\n`;
const log =
  row(1042, '2022-12-06 08:29:00') +
  row(7, '2022-12-06 08:31:12', 2) +
  '\r\n' +
  row(7, '2000-01-01 00:00:07') +
  '     1042\t2022-12-0';

interface Imported {
  format: string;
  punches: { employee: string; at: string; source: string; device?: string }[];
  quarantined: { line: number; text: string; reason: string }[];
  lines: number;
  blank: number;
}
interface Refused {
  error: { code: string; message: string; hint: string };
}

async function imported(content: string | Uint8Array, args: readonly string[] = [], map?: string) {
  return inFolder(async (cwd) => {
    await writeFile(join(cwd, 'attlog.dat'), content);
    if (map !== undefined) await writeFile(join(cwd, 'map.csv'), map);
    return moc(['attendance', 'import', 'attlog.dat', ...args], { cwd });
  });
}

describe('moc attendance import', () => {
  it('gives punches, and every other line with its number and reason', async () => {
    const ended = await imported(log, ['--json']);
    expect(ended.code).toBe(0);
    expect(ended.json<Imported>()).toEqual({
      format: 'attlog',
      punches: [
        {
          employee: '1042',
          at: '2022-12-06T08:29:00+07:00',
          source: 'F',
          device: '1',
          direction: 'in',
          verify: 0,
        },
        {
          employee: '7',
          at: '2022-12-06T08:31:12+07:00',
          source: 'F',
          device: '2',
          direction: 'in',
          verify: 0,
        },
      ],
      quarantined: [
        { line: 4, text: '        7\t2000-01-01 00:00:07\t1\t0\t0\t0', reason: 'clock-reset' },
        { line: 5, text: '     1042\t2022-12-0', reason: 'line-truncated' },
      ],
      lines: 5,
      blank: 1,
    });
  });

  it('reads the body of a push from standard input, with the terminal that it is told', async () => {
    const stdin = '7\t2022-12-06 08:00:00\t0\t15\t0\n';
    const args = ['attendance', 'import', '-', '--json', '--device', 'CQUJ2001', '--source', 'FACE'];
    const read = (await mocProcess(args, { stdin })).json<Imported>();
    expect([read.format, read.punches]).toEqual([
      'adms',
      [
        {
          employee: '7',
          at: '2022-12-06T08:00:00+07:00',
          source: 'FACE',
          device: 'CQUJ2001',
          direction: 'in',
          verify: 15,
        },
      ],
    ]);
  });

  it('takes the terminal’s time zone', async () => {
    const ended = await imported(log, ['--json', '--timezone', 'Asia/Kathmandu']);
    expect(ended.json<Imported>().punches[0]?.at).toBe('2022-12-06T08:29:00+05:45');
  });

  it('names employees by a map and sets aside whom it does not know', async () => {
    const ended = await imported(log, ['--json', '--employees', 'map.csv'], 'รหัสเครื่อง,รหัสพนักงาน\n1042,e1\n');
    const { punches, quarantined } = ended.json<Imported>();
    expect(punches.map(({ employee }) => employee)).toEqual(['e1']);
    expect(quarantined.map(({ reason }) => reason)).toEqual([
      'unknown-employee',
      'clock-reset',
      'line-truncated',
    ]);
  });

  it('shows people the figures, the reasons and the first lines that were set aside', async () => {
    const thai = await imported(log);
    expect(thai.code).toBe(0);
    expect(thai.stdout).toMatch(/รายการลงเวลา\s+2\n/);
    expect(thai.stdout).toContain('นาฬิกาของเครื่องถูกรีเซ็ต');
    const english = await imported(`${log}\n${'x\u001b[2J\n'.repeat(20)}`, ['--lang', 'en']);
    expect(english.stdout).toMatch(/set aside\s+22\n\s+too-few-columns\s+21\s+it has too few columns/);
    expect(english.stdout).toContain('line 4:');
    expect(english.stdout).toContain('line 6: x\\x1b[2J (it has too few columns)');
    expect(english.stdout).toMatch(/and more: 12$/m);
  });

  it('has a no for a log without a single punch', async () => {
    const ended = await imported('torn\n', ['--format', 'attlog', '--json']);
    expect([ended.code, ended.json<Imported>().quarantined.length]).toEqual([1, 1]);
    const empty = await imported('', ['--format', 'attlog', '--json']);
    expect([empty.code, empty.json()]).toEqual([
      0,
      { format: 'attlog', punches: [], quarantined: [], lines: 0, blank: 0 },
    ]);
  });

  it.each([
    ['attendance/log-format-unknown', 'hello\n', [], undefined],
    ['attendance/invalid-input', log, ['--timezone', 'Asia/Bankok'], undefined],
    ['attendance/employee-map-unreadable', log, ['--employees', 'map.csv'], 'pin,employee\n7,e1\n7,e2\n'],
    ['system/file-unreadable', log, ['--employees', 'gone.csv'], undefined],
    ['system/usage', log, ['--format', 'xls'], undefined],
  ] as const)('says what is wrong: %s', async (code, content, args, map) => {
    const ended = await imported(content, [...args, '--json'], map);
    expect([ended.code, ended.json<Refused>().error.code]).toEqual([2, code]);
  });

  it('says so when the log is not there, or is a folder', () =>
    inFolder(async (cwd) => {
      for (const path of ['gone.dat', '.']) {
        const ended = await moc(['attendance', 'import', path, '--json'], { cwd });
        expect([ended.code, ended.json<Refused>().error.code]).toEqual([2, 'system/file-unreadable']);
      }
    }));

  it('writes a long answer whole, also what has to wait for its turn', async () => {
    const punches = Array.from({ length: 20_000 }, (_, i) => row(i, '2022-12-06 08:29:00')).join('');
    const torn = `${'torn line that is set aside '.repeat(10)}\r\n`.repeat(20_000);
    const ended = await imported(punches + torn + punches, ['--json']);
    const read = ended.json<Imported>();
    expect([read.punches.length, read.quarantined.length, read.lines]).toEqual([40_000, 20_000, 60_000]);
    expect(read.quarantined.at(-1)?.line).toBe(40_000);
  });

  it('never follows half an answer with an error that reads as another', () =>
    inFolder(async (cwd) => {
      await writeFile(join(cwd, 'log.dat'), row(1, '2022-12-06 08:29:00').repeat(20_000));
      vi.stubEnv('TMPDIR', join(cwd, 'gone'));
      await writeFile(join(cwd, 'log.dat'), `${'x'.repeat(190)}\n`.repeat(40_000), { flag: 'a' });
      const ended = await moc(['attendance', 'import', 'log.dat', '--json'], { cwd });
      expect([ended.code, ended.stderr]).toEqual([2, expect.stringContaining('system/file-unwritable')]);
      expect(() => ended.json()).toThrow();
      expect(ended.stdout).not.toContain('"error"');
    }));

  it('ends on a termination although standard input says nothing', async () => {
    const { pieces } = await filePieces('-');
    const iterator = pieces[Symbol.asyncIterator]();
    expect(process.stdin.destroyed).toBe(false);
    await iterator.return?.();
    expect(process.stdin.destroyed).toBe(true);
  });
});
