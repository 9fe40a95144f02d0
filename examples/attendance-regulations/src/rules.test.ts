import { readFileSync } from 'node:fs';
import { type Day, evaluate, loadRuleSet, parseAttendanceInput, simulate } from '@moc-sdk/attendance-rules';
import { describe, expect, it } from 'vitest';

const read = (name: string) => JSON.parse(readFileSync(new URL(`../${name}`, import.meta.url), 'utf8'));
const rules = loadRuleSet(read('rules.json'));
const daysOf = (name: string) => evaluate(parseAttendanceInput({ ...read(name), ...rules })).days;
const bandOf = ({ because }: Day) => because.flatMap((fact) => (fact.rule === 'band' ? [fact.id] : []))[0];

describe('the rules of an agency in one file', () => {
  const month = daysOf('flexible-month.json');
  const on = (date: string) => month.find((day) => day.date === date) as Day;

  it('gives each flexible day the hours that its first punch makes', () => {
    expect(['2026-10-06', '2026-10-02', '2026-10-01'].map((date) => bandOf(on(date)))).toEqual([
      'A',
      'B',
      'C',
    ]);
    expect(month.filter(({ lateMinutes }) => lateMinutes > 0).map(({ date }) => date)).toEqual([
      '2026-10-15',
    ]);
  });

  it('shows lateness by the sign of its code book', () => {
    expect(on('2026-10-15').in.label).toBe('09:52 F ส');
  });

  it('has holidays of its area', () => {
    expect(on('2026-10-26').holiday?.name.th).toBe('งานประเพณีประจำจังหวัด');
  });

  it('counts a night shift on the day that it begins on', () => {
    const nights = daysOf('night-shift.json');
    expect(nights[0]).toMatchObject({ in: { label: '21:51 F' }, out: { label: '06:01 F' } });
    expect(nights.filter(({ fill }) => fill !== 'none').map(({ date }) => date)).toEqual(['2026-10-06']);
  });

  it('can be tried before it is signed', () => {
    const { changed } = simulate(parseAttendanceInput(read('flexible-month.json')), rules);
    expect(changed.length).toBeGreaterThan(10);
    expect(changed.every(({ before, after }) => before.lateMinutes >= after.lateMinutes)).toBe(true);
  });
});
