import { describe, expect, it } from 'vitest';
import { clarifiableHalves } from './clarifiable-halves.js';
import { evaluate } from './evaluate/evaluate.js';
import { monthTotals } from './month-totals.js';
import { dayOf, inputOf } from './office.test.case.js';

describe('what can be clarified', () => {
  it.each([
    [['08:00:00'], ['pm']],
    [['16:40:00'], ['am']],
    [[], ['am', 'pm', 'day']],
    [['08:00:00', '16:40:00'], []],
    [['08:31:00', '16:40:00'], ['am']],
    [
      ['08:31:00', '16:00:00'],
      ['am', 'pm', 'day'],
    ],
  ])('with punches at %j is %j', (punches, halves) => {
    expect(clarifiableHalves(dayOf({ punches }))).toEqual(halves);
  });

  it('is nothing on a day off, on travel or when it is clarified already', () => {
    expect(clarifiableHalves(dayOf({ from: '2022-12-03', to: '2022-12-03' }))).toEqual([]);
    const day = dayOf({ clarifications: [{ date: '2022-12-06', half: 'day', status: 'awaiting-approval' }] });
    expect(clarifiableHalves(day)).toEqual([]);
  });
});

it('sums up a month', () => {
  const { days } = evaluate({
    ...inputOf({ from: '2022-12-01', to: '2022-12-09' }),
    punches: [
      { at: '2022-12-01T08:45:00+07:00' },
      { at: '2022-12-01T16:30:00+07:00' },
      { at: '2022-12-02T08:00:00+07:00' },
    ],
    asOf: '2022-12-12T09:00:00+07:00',
    travel: [{ kind: 'duty', from: '2022-12-03', to: '2022-12-06', status: 'recorded' }],
    leave: [{ kind: 'sick', from: '2022-12-07', to: '2022-12-07', half: 'am', status: 'approved' }],
  });
  expect(monthTotals(days)).toEqual({
    workingDays: 6,
    presentDays: 2,
    missingSlots: 6,
    lateDays: 1,
    lateMinutes: 15,
    travelDays: 4,
    leaveDays: 1,
  });
});
