import { describe, expect, it } from 'vitest';
import { evaluate } from '../evaluate/evaluate.js';
import { explain } from '../explain/explain.js';
import { inputOf, office } from '../office.test.case.js';
import { isMonthLocked, lockDateOf } from './month-lock.js';
import { retroDiff } from './retro-diff.js';
import { simulate } from './simulate.js';

const week = inputOf({
  from: '2022-12-05',
  to: '2022-12-09',
  asOf: '2022-12-20T09:00:00+07:00',
  punches: [
    '08:42:00',
    '16:40:00',
    '2022-12-07T08:20:00+07:00',
    '2022-12-07T16:40:00+07:00',
    '2022-12-08T08:50:00+07:00',
    '2022-12-08T16:35:00+07:00',
  ],
});

describe('another regulation over the same facts', () => {
  const graceful = { ...office, validFrom: '2022-12-01', graceInMinutes: 15 };

  it('changes only the days that it makes others, with both reasons', () => {
    const { changed } = simulate(week, [office, graceful]);
    expect(changed.map(({ date, before, after }) => [date, before.lateMinutes, after.lateMinutes])).toEqual([
      ['2022-12-06', 12, 0],
    ]);
    expect(explain(changed[0]!.because.before, 'en')).toEqual([
      expect.stringContaining('regulation in force since 1 January 2021'),
      '12 min late, counted from 08:30.',
    ]);
    expect(explain(changed[0]!.because.after, 'en').at(-1)).toBe(
      '12 min after the start is within the grace of 15 min.',
    );
  });

  it('that gives the same cells changes nothing', () => {
    expect(simulate(week, [{ ...office, validFrom: '2020-01-01' }]).changed).toEqual([]);
  });

  it('may come with other holidays', () => {
    const { changed } = simulate(week, { holidays: [] });
    expect(changed.map(({ date, before, after }) => [date, before.working, after.working])).toEqual([
      ['2022-12-05', false, true],
    ]);
  });

  it('that is in force nowhere is refused', () => {
    expect(() => simulate(week, [{ ...office, validFrom: '2030-01-01' }])).toThrow(
      expect.objectContaining({ code: 'attendance/no-regulation' }),
    );
  });
});

describe('a locked month', () => {
  const locked = evaluate(week).days;

  it('without a late fact has no difference', () => {
    expect(retroDiff(locked, week)).toEqual({ months: [], changed: [] });
  });

  it('is reported beside a punch that came late, and stays as it was', () => {
    const before = structuredClone(locked);
    const punches = [...week.punches, { at: '2022-12-09T08:10:00+07:00', source: 'F' }];
    const { months, changed } = retroDiff(locked, { ...week, punches });
    expect(months).toEqual(['2022-12']);
    expect(changed.map(({ date, before, after }) => [date, before.fill, after.in.label])).toEqual([
      ['2022-12-09', 'full', '08:10 F'],
    ]);
    expect(changed[0]?.because.after.map(({ rule }) => rule)).toEqual(['punch']);
    expect(locked).toEqual(before);
  });

  it('tells of every month of a longer range', () => {
    const input = inputOf({ from: '2022-11-28', to: '2022-12-02' });
    const leave = [{ id: 'l1', kind: 'sick', from: '2022-11-30', to: '2022-12-01', status: 'approved' }];
    const { months } = retroDiff(evaluate(input).days, { ...input, leave });
    expect(months).toEqual(['2022-11', '2022-12']);
  });
});

describe('the lock', () => {
  const locking = { ...office, lockMonthAfterDays: 10 };

  it.each([
    ['2022-02', '2022-03-11'],
    ['2024-02', '2024-03-11'],
    ['2022-12', '2023-01-11'],
  ])('of %s is on %s', (month, date) => {
    expect(lockDateOf(month, [locking])).toBe(date);
  });

  it('begins on its date', () => {
    expect(isMonthLocked('2022-12-06', '2023-01-10', [locking])).toBe(false);
    expect(isMonthLocked('2022-12-06', '2023-01-11', [locking])).toBe(true);
  });

  it('is as the regulation of the month’s last day says; the default one locks nothing', () => {
    const later = { ...office, validFrom: '2022-12-15', lockMonthAfterDays: 0 };
    expect(lockDateOf('2022-12', [locking, later])).toBe('2023-01-01');
    expect(lockDateOf('2022-11', [later, locking])).toBe('2022-12-11');
    expect(lockDateOf('2022-12')).toBeUndefined();
    expect(isMonthLocked('2022-12', '2099-01-01')).toBe(false);
  });
});
