import { describe, expect, it } from 'vitest';
import { night, office } from '../office.test.case.js';
import { evaluate } from './evaluate.js';
import { type EvaluatedMonth, evaluateMonth, type MonthInput } from './evaluate-month.js';

const month: MonthInput = {
  employee: { id: 'e1', area: 'TH-12' },
  month: '2022-12',
  asOf: '2022-12-20T10:00:00+07:00',
  regulations: [office],
  holidays: [{ date: '2022-12-05', name: 'วันพ่อแห่งชาติ' }],
  punches: [
    { at: '2022-12-06T08:20:00+07:00', source: 'O' },
    { at: '2022-12-07T08:40:00+07:00', source: 'O' },
  ],
};
const before = evaluateMonth(month);

function later(change: Partial<MonthInput>): EvaluatedMonth {
  const input = { ...month, ...change };
  const after = evaluateMonth(input, before);
  const full = evaluateMonth(input);
  expect({ ...after, evaluated: [] }).toEqual({ ...full, evaluated: [] });
  return after;
}

describe('a month', () => {
  it('has the days that evaluate gives, and their totals', () => {
    const { days } = evaluate({ ...month, from: '2022-12-01', to: '2022-12-31' });
    expect(before.days).toEqual(days);
    expect(before.evaluated).toHaveLength(31);
    expect(before.totals).toMatchObject({ presentDays: 2, lateDays: 1, lateMinutes: 10 });
  });

  it('whose facts are the same comes back itself, in whatever order they are', () => {
    expect(evaluateMonth(month, before)).toBe(before);
    expect(evaluateMonth({ ...month, punches: month.punches.toReversed() }, before)).toBe(before);
    const offset = month.punches.map(({ at, source }) => ({ at: new Date(at).toISOString(), source }));
    expect(evaluateMonth({ ...month, punches: offset }, before)).toBe(before);
  });

  it('may come out of JSON', () => {
    const stored: EvaluatedMonth = JSON.parse(JSON.stringify(before));
    expect(evaluateMonth(month, stored)).toBe(stored);
  });

  it('of somebody else is worked out anew', () => {
    expect(evaluateMonth({ ...month, employee: { id: 'e2', area: 'TH-12' } }, before)).not.toBe(before);
    expect(evaluateMonth({ ...month, month: '2022-11' }, before).evaluated).toHaveLength(30);
  });
});

describe('after a change only the days are worked out that it can touch', () => {
  it('a punch: its duty day, the others are the same objects', () => {
    const punch = { at: '2022-12-07T16:40:00+07:00', source: 'F' };
    const after = later({ punches: [...month.punches, punch] });
    expect(after.evaluated).toEqual(['2022-12-07']);
    expect(after.days[6]?.out.label).toBe('16:40 F');
    expect(after.days.filter((day, index) => day !== before.days[index])).toHaveLength(1);
  });

  it('a punch of a night band: the day that the duty began on', () => {
    const nights = evaluateMonth({ ...month, regulations: [night] });
    const punches = [...month.punches, { at: '2022-12-14T06:05:00+07:00', source: 'F' }];
    expect(evaluateMonth({ ...month, regulations: [night], punches }, nights).evaluated).toEqual([
      '2022-12-13',
    ]);
  });

  it('leave: its days', () => {
    const leave = [{ kind: 'sick', from: '2022-12-08', to: '2022-12-09', status: 'approved' }];
    expect(later({ leave }).evaluated).toEqual(['2022-12-08', '2022-12-09']);
    expect(later({ leave: [{ ...leave[0]!, status: 'draft' }] })).toBe(before);
  });

  it('a clarification: its day', () => {
    const clarifications = [{ date: '2022-12-08', half: 'am', status: 'approved' }] as const;
    expect(later({ clarifications }).evaluated).toEqual(['2022-12-08']);
  });

  it('a later time of asking: the days that were not over', () => {
    expect(later({ asOf: '2022-12-20T12:00:00+07:00' }).evaluated).toEqual(['2022-12-20']);
    expect(later({ asOf: '2022-12-22T09:00:00+07:00' }).evaluated).toEqual([
      '2022-12-20',
      '2022-12-21',
      '2022-12-22',
    ]);
  });

  it('a device that has not sent its records: the days that it may still hold punches of', () => {
    const unsynced = [{ device: 'F-3', since: '2022-12-19T09:00:00+07:00' }];
    expect(later({ unsynced }).evaluated[0]).toBe('2022-12-19');
  });

  it('a holiday, a regulation, a code book: what they apply to', () => {
    const holidays = [...month.holidays!, { date: '2022-12-30', name: 'วันหยุดพิเศษ' }];
    expect(later({ holidays }).evaluated).toEqual(['2022-12-30']);
    const regulations = [office, { ...office, validFrom: '2022-12-26', graceInMinutes: 5 }];
    expect(later({ regulations }).evaluated).toHaveLength(6);
    const name = { th: 'รอ', en: 'waiting' };
    const codeBook = [{ code: 'awaited', label: '?', name, colour: 'muted' as const }];
    expect(later({ codeBook }).evaluated).toHaveLength(31);
  });

  it('a punch that cannot be: no day, but the month tells of it', () => {
    const after = later({ punches: [...month.punches, { at: '2000-01-01T00:00:00+07:00' }] });
    expect(after.evaluated).toEqual([]);
    expect(after.quarantined).toHaveLength(1);
    expect(after.hash).not.toBe(before.hash);
  });
});
