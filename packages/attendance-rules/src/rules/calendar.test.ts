import { describe, expect, it } from 'vitest';
import { evaluate } from '../evaluate/evaluate.js';
import { cell, dayOf, inputOf } from '../office.test.case.js';

describe('holidays', () => {
  const apec = [{ date: '2022-12-06', name: 'วันหยุดพิเศษ', areas: ['TH-10', 'TH-12'] }];

  it('of an area hold for the people of that area only', () => {
    expect(dayOf({ holidays: apec, employee: { id: 'e1', area: 'TH-12' } }).working).toBe(false);
    expect(dayOf({ holidays: apec, employee: { id: 'e1', area: 'TH-50' } }).working).toBe(true);
    expect(dayOf({ holidays: apec, employee: { id: 'e1' } }).working).toBe(true);
  });

  it('are named on the day', () => {
    expect(dayOf({ holidays: apec }).holiday).toMatchObject({ name: { th: 'วันหยุดพิเศษ' }, kind: 'public' });
  });

  it('come from the Thai list when none are given', () => {
    const { holidays: _none, ...input } = inputOf({ from: '2026-12-07', to: '2026-12-07' });
    const day = evaluate({ ...input, asOf: '2026-12-08T09:00:00+07:00' }).days[0]!;
    expect(day.holiday?.name.th).toBe('ชดเชยวันพ่อแห่งชาติ');
  });
});

it('shows a single punch on a Saturday as it is and asks for no other', () => {
  const day = dayOf({ from: '2022-12-03', to: '2022-12-03', punches: ['2022-12-03T10:00:00+07:00'] });
  expect([cell(day), day.fill, day.lateMinutes, day.working]).toEqual(['10:00 O / ', 'none', 0, false]);
});

it('takes no leave on a weekend', () => {
  const leave = [{ kind: 'sick', from: '2022-12-01', to: '2022-12-09', status: 'approved' }];
  expect(cell(dayOf({ from: '2022-12-03', to: '2022-12-03', leave }))).toBe(' / ');
});

it('works on the weekdays that the regulation names', () => {
  const rules = { workingWeekdays: [0, 1, 2, 3, 4] };
  expect(dayOf({ rules, from: '2022-12-02', to: '2022-12-02' }).working).toBe(false);
  expect(dayOf({ rules, from: '2022-12-04', to: '2022-12-04' }).fill).toBe('full');
});

it('leaves the cell empty before the first and after the last day of service', () => {
  const employee = { id: 'e1', employedFrom: '2022-12-06', employedTo: '2022-12-07' };
  const { days } = evaluate(inputOf({ employee, from: '2022-12-02', to: '2022-12-08' }));
  expect(days.map((day) => day.fill)).toEqual(['none', 'none', 'none', 'none', 'full', 'full', 'none']);
  expect(days[0]!.because).toContainEqual({
    rule: 'outside-employment',
    employedFrom: '2022-12-06',
    employedTo: '2022-12-07',
  });
});

describe('regulations', () => {
  it('act from their first day on, in whatever order they are given', () => {
    const later = { validFrom: '2022-12-06', bands: [{ id: 'B', start: '09:00', end: '17:00' }] };
    const input = inputOf({
      from: '2022-12-02',
      to: '2022-12-06',
      punches: ['2022-12-02T08:50:00+07:00', '08:50:00'],
    });
    const { days } = evaluate({ ...input, regulations: [later, ...input.regulations!] });
    expect([days[0]!.lateMinutes, days.at(-1)!.lateMinutes]).toEqual([20, 0]);
  });

  it('must be in force: no day is guessed before the first one', () => {
    expect(() => dayOf({ rules: { validFrom: '2022-12-07' } })).toThrow(
      expect.objectContaining({ code: 'attendance/no-regulation', details: { date: '2022-12-06' } }),
    );
  });

  it('never rewrite a day because a month is locked: the codes are the same', () => {
    const punches = ['08:00:00', '16:40:00'];
    expect(dayOf({ punches, rules: { lockMonthAfterDays: 0 } })).toEqual(dayOf({ punches }));
  });
});
