import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inFolder, moc } from './moc.test.case.js';

const year = ['holidays', '2026', '--json'];
const asCsv = (days: { date: string; name: string }[]) =>
  ['date,name', ...days.map(({ date, name }) => `${date},${name}`)].join('\n');

describe('moc holidays', () => {
  it('knows the years from 2019 on, and the days of an area', async () => {
    const all = await moc(['holidays', '2022', '--json']);
    const area = await moc(['holidays', '2022', '--area', 'TH-12', '--json']);
    const count = ({ json }: typeof all) => json<{ holidays: unknown[] }>().holidays.length;
    expect(count(area) - count(all)).toBe(3);
    expect((await moc(['holidays', '2018'])).code).toBe(1);
  });
});

describe('moc holidays --compare', () => {
  it('with the same calendar is a yes', () =>
    inFolder(async (cwd) => {
      const { holidays } = (await moc(year)).json<{ holidays: { date: string; name: { th: string } }[] }>();
      const csv = asCsv(holidays.map(({ date, name }) => ({ date, name: name.th })));
      await writeFile(join(cwd, 'ours.csv'), csv);
      const ended = await moc([...year, '--compare', 'ours.csv'], { cwd });
      expect([ended.code, ended.json()]).toEqual([0, { missing: [], extra: [], moved: [], quarantined: [] }]);
    }));

  it('with another one says where they differ, and which rows it could not read', () =>
    inFolder(async (cwd) => {
      await writeFile(
        join(cwd, 'theirs.csv'),
        asCsv([
          { date: '2026-01-01', name: 'ปีใหม่' },
          { date: '2026-02-31', name: 'ไม่มี' },
        ]),
      );
      const args = ['holidays', '2026', '--compare', 'theirs.csv', '--lang', 'en'];
      const ended = await moc(args, { cwd });
      expect(ended.code).toBe(1);
      expect(ended.stdout).toContain(
        'only in our list\n  2026-01-02 Friday 2 January 2026  Special government holiday',
      );
      expect(ended.stdout).toContain('set aside, line 3: 2026-02-31,ไม่มี (the date cannot be read)');
    }));
});
