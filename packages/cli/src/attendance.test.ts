import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inFolder, moc, mocProcess } from './moc.test.case.js';

interface Golden {
  cases: { id: string; given: object }[];
}
const golden: Golden = JSON.parse(
  readFileSync(new URL('../../attendance-rules/golden/attendance.json', import.meta.url), 'utf8'),
);
const given = (id: string) => JSON.stringify(golden.cases.find((one) => one.id === id)?.given);

interface Days {
  days: { in: { label: string }; out: { label: string }; fill: string; because: unknown[]; why?: string[] }[];
}

describe('moc attendance evaluate', () => {
  it('gives the day with its trace', () =>
    inFolder(async (cwd) => {
      await writeFile(join(cwd, 'case.json'), given('M1'));
      const ended = await moc(['attendance', 'evaluate', 'case.json', '--json'], { cwd });
      const [day] = ended.json<Days>().days;
      expect(ended.code).toBe(0);
      expect(day).toMatchObject({ date: '2022-12-02', fill: 'half', lateMinutes: 0, earlyMinutes: 0 });
      expect([day!.in.label, day!.out.label]).toEqual(['08:29 F', 'ข(บ)']);
      expect(day!.because.length).toBeGreaterThan(2);
      expect(day!.why).toBeUndefined();
    }));

  it('reads standard input and explains in the language asked for', async () => {
    const args = ['attendance', 'evaluate', '-', '--json', '--explain'];
    const thai = (await mocProcess(args, { stdin: given('M1') })).json<Days>();
    expect(thai.days[0]!.why!.at(-1)).toBe('ไม่พบการลงเวลาช่วงบ่ายภายใน 23:59 น. → ข(บ)');
    const english = (await mocProcess([...args, '--lang', 'en'], { stdin: given('M1') })).json<Days>();
    expect(english.days[0]!.why!.at(-1)).toBe('No record for the afternoon by 23:59 → ข(บ)');
  });

  it('shows people a table', async () => {
    const { stdout } = await mocProcess(['attendance', 'evaluate', '-'], { stdin: given('L6') });
    expect(stdout).toMatch(/2022-12-06\s+อังคาร\s+08:46 O\s+16:30 O\s+16/);
  });

  it('says in words which punches it sets aside and why', async () => {
    const reset = { ...JSON.parse(given('M1')), punches: [{ at: '2000-01-01T00:00:07+07:00' }] };
    const evaluate = (lang: string) =>
      mocProcess(['attendance', 'evaluate', '-', '--lang', lang], { stdin: JSON.stringify(reset) });
    expect((await evaluate('th')).stdout).toContain('ไม่นับ: 2000-01-01T00:00:07+07:00 (ปีอยู่นอกช่วงที่เป็นไปได้)');
    expect((await evaluate('en')).stdout).toContain(
      'set aside: 2000-01-01T00:00:07+07:00 (its year cannot be)',
    );
  });

  it('tells what is wrong with the input and where', async () => {
    const ended = await mocProcess(['attendance', 'evaluate', '-', '--json'], {
      stdin: '{"from":"2022-13-01"}',
    });
    expect(ended.code).toBe(2);
    const { error } = ended.json<{ error: { code: string; message: string; hint: string } }>();
    expect(error.code).toBe('attendance/invalid-input');
    expect(error.message).toContain('employee: is missing, e.g. {"id":"e1"');
    expect(error.hint).toBe('Also wrong: from, to, asOf, punches.');
  });

  it('says so when the file is not there or is no JSON', async () => {
    const gone = await moc(['attendance', 'evaluate', 'gone.json', '--json']);
    expect([gone.code, gone.json<{ error: { code: string } }>().error.code]).toEqual([
      2,
      'system/file-unreadable',
    ]);
    const torn = await mocProcess(['attendance', 'evaluate', '-', '--json'], { stdin: '{"from":' });
    expect([torn.code, torn.json<{ error: { code: string } }>().error.code]).toEqual([
      2,
      'attendance/invalid-input',
    ]);
  });
});

describe('moc holidays', () => {
  it('lists a year', async () => {
    const { holidays } = (await moc(['holidays', '2026', '--json'])).json<{ holidays: object[] }>();
    expect(holidays).toContainEqual({
      date: '2026-12-07',
      name: { th: 'ชดเชยวันพ่อแห่งชาติ', en: "Substitution for Father's Day" },
      kind: 'substitution',
      predicted: false,
    });
  });

  it('has a no for a year that it does not know, and a hint for a Buddhist one', async () => {
    expect((await moc(['holidays', '2040', '--json'])).code).toBe(1);
    const buddhist = await moc(['holidays', '2569']);
    expect([buddhist.code, buddhist.stderr]).toEqual([2, expect.stringContaining('2026')]);
  });
});
