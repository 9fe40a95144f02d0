import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultCodeBook } from '../data/default-code-book.js';
import type { LeaveInput } from '../input/types.js';
import { compileRules } from '../rules/rulebook.js';
import { type LeaveBalanceInput, leaveBalance } from './leave-balance.js';
import { leaveDays } from './leave-days.js';
import { leaveKinds } from './leave-kinds.js';

const leave = (kind: string, from: string, to = from, more: Partial<LeaveInput> = {}): LeaveInput => ({
  kind,
  from,
  to,
  status: 'approved',
  ...more,
});
const rulebook = compileRules();
const refusal = (problem: string) => expect.objectContaining({ message: expect.stringContaining(problem) });

describe('kinds', () => {
  it('are the eleven of the regulation, each with a label in the code book', () => {
    expect(leaveKinds).toHaveLength(11);
    const labelled = defaultCodeBook.map(({ code }) => code);
    expect(leaveKinds.filter(({ kind }) => !labelled.includes(`leave.${kind}`))).toEqual([]);
  });
});

describe('days of leave', () => {
  it.each([
    ['vacation over a weekend and a holiday', leave('vacation', '2026-12-04', '2026-12-08'), 2],
    ['maternity leave with all days between', leave('maternity', '2026-12-04', '2026-12-08'), 5],
    ['a half', leave('sick', '2026-12-08', '2026-12-08', { half: 'am' }), 0.5],
    ['a day off alone', leave('personal', '2026-12-05'), 0],
    ['90 days', leave('maternity', '2026-10-01', '2026-12-29'), 90],
  ])('%s', (_name, given, days) => {
    expect(leaveDays(given, { rulebook })).toBe(days);
  });

  it('go by the holidays of the area', () => {
    const festival = leave('vacation', '2022-11-14', '2022-11-18');
    expect([leaveDays(festival, { rulebook }), leaveDays(festival, { rulebook, area: 'TH-12' })]).toEqual([
      5, 2,
    ]);
  });

  it('go by the weekdays of the agency', () => {
    const sixDays = compileRules({
      regulations: [
        {
          validFrom: '2021-01-01',
          bands: [{ id: 'B', start: '08:30', end: '16:30' }],
          workingWeekdays: [1, 2, 3, 4, 5, 6],
        },
      ],
      holidays: [],
    });
    expect(leaveDays(leave('vacation', '2026-12-04', '2026-12-08'), { rulebook: sixDays })).toBe(4);
  });

  it.each(['2026-02-30', '2569-12-04', 'garbage', '2026-12-4'])(
    'from %s are refused, never counted',
    (from) => {
      expect(() => leaveDays(leave('vacation', from, '2026-12-08'))).toThrow(refusal('from is not a date'));
      const record = { kind: 'vacation' as const, fiscalYear: 2570, serviceFrom: '2020-01-01' };
      expect(() => leaveBalance({ ...record, leave: [leave('vacation', from)] })).toThrow(
        refusal('from is not a date'),
      );
    },
  );

  it('are refused where the leave cannot be', () => {
    expect(() => leaveDays(leave('sick', '2026-12-08', '2026-12-08', { half: 'evening' as 'am' }))).toThrow(
      refusal('half is none of'),
    );
    expect(() =>
      leaveBalance({ kind: 'maternity' as 'sick', fiscalYear: 2570, serviceFrom: '2020-01-01', leave: [] }),
    ).toThrow(refusal('kind: is none of'));
    expect(() => leaveDays(leave('holiday', '2026-12-08'))).toThrow(
      refusal('kind is none of sick, maternity'),
    );
    expect(() => leaveDays(leave('sick', '2026-12-08', '2026-12-07'))).toThrow(
      refusal('to is before 2026-12-08'),
    );
    expect(() => leaveDays(leave('maternity', '2026-12-08', '2026-12-08', { half: 'am' }))).toThrow(
      refusal('whole days'),
    );
  });
});

describe('the balance of a fiscal year', () => {
  const balance = (changes: Partial<LeaveBalanceInput> = {}) =>
    leaveBalance({
      kind: 'vacation',
      fiscalYear: 2570,
      serviceFrom: '2020-05-03',
      leave: [],
      rulebook,
      ...changes,
    });

  it.each([
    ['10 days of vacation', {}, 10],
    ['with what is carried over', { carriedOver: 7.5 }, 17.5],
    ['at most 20', { carriedOver: 14 }, 20],
    ['at most 30 after ten years of service', { serviceFrom: '2016-10-01', carriedOver: 25 }, 30],
    ['20 a day before that', { serviceFrom: '2016-10-02', carriedOver: 25 }, 20],
    ['half a year of service in the year', { serviceFrom: '2027-04-01' }, 10],
    ['none with less', { serviceFrom: '2027-04-02' }, 0],
    ['none before the service', { serviceFrom: '2027-10-01' }, 0],
    ['personal leave', { kind: 'personal' }, 45],
    [
      'personal leave of who begins on the first day of the year',
      { kind: 'personal', serviceFrom: '2026-10-01' },
      15,
    ],
    ['personal leave in the first year', { kind: 'personal', serviceFrom: '2026-11-02' }, 15],
    ['sick leave', { kind: 'sick' }, 60],
    ['sick leave does not carry over', { kind: 'sick', carriedOver: 10 }, 60],
  ] as [string, Partial<LeaveBalanceInput>, number][])('%s', (_name, changes, remaining) => {
    expect(balance(changes).remaining).toBe(remaining);
  });

  it('takes off what was taken, by halves, of this kind and approved', () => {
    const taken = [
      leave('vacation', '2026-12-08', '2026-12-09'),
      leave('vacation', '2026-12-11', '2026-12-11', { half: 'pm' }),
      leave('vacation', '2026-12-14', '2026-12-14', { status: 'rejected' }),
      leave('sick', '2026-12-15'),
    ];
    expect(balance({ leave: taken })).toMatchObject({ used: 2.5, remaining: 7.5, toCarryOver: 7.5 });
  });

  it('shows when more was taken than there is', () => {
    const long = [leave('vacation', '2027-01-04', '2027-01-22')];
    expect(balance({ leave: long })).toMatchObject({ used: 15, remaining: -5, toCarryOver: 0 });
  });

  it('counts leave over the end of September in each year with its own days', () => {
    const over = [leave('sick', '2026-09-28', '2026-10-02')];
    const used = [2569, 2570].map((fiscalYear) => balance({ kind: 'sick', fiscalYear, leave: over }).used);
    expect(used).toEqual([3, 2]);
  });

  it('counts a half once that two leaves speak for, and names both', () => {
    const twice = [
      leave('sick', '2026-12-08', '2026-12-09', { id: 'a' }),
      leave('sick', '2026-12-09', '2026-12-11', { id: 'b' }),
    ];
    const { used, overlaps } = balance({ kind: 'sick', leave: twice });
    expect([used, overlaps]).toEqual([3, [['a', 'b']]]);
  });

  it('refuses what cannot be', () => {
    expect(() => balance({ fiscalYear: 2027 })).toThrow(
      refusal('fiscalYear: is no year of the Buddhist era'),
    );
    expect(() => balance({ serviceFrom: '2563-05-03' })).toThrow(refusal('serviceFrom: is not a date'));
    expect(() => balance({ carriedOver: 1.3 })).toThrow(refusal('carriedOver'));
  });
});

describe('whatever the leave', () => {
  const date = fc
    .integer({ min: 0, max: 700 })
    .map((day) => new Date(Date.UTC(2025, 9, 1 + day)).toISOString().slice(0, 10));
  const anyLeave = fc
    .tuple(date, date, fc.constantFrom('am', 'pm', 'day'), fc.constantFrom('sick', 'vacation', 'personal'))
    .map(([a, b, half, kind]) =>
      leave(kind, ...([a, b].toSorted() as [string, string]), { half: half as 'am', id: a + b + half }),
    );

  it('the years it touches count together what it counts alone', () => {
    fc.assert(
      fc.property(anyLeave, (one) => {
        const used = [2569, 2570].map(
          (fiscalYear) =>
            leaveBalance({
              kind: one.kind as 'sick',
              fiscalYear,
              serviceFrom: '2001-01-01',
              leave: [one],
              rulebook,
            }).used,
        );
        expect(used[0]! + used[1]!).toBe(leaveDays(one, { rulebook }));
      }),
      { numRuns: 2_000 },
    );
  });

  it('the order does not matter, and no vacation is above its limit', () => {
    fc.assert(
      fc.property(fc.array(anyLeave, { maxLength: 6 }), fc.integer({ min: 0, max: 80 }), (all, halves) => {
        const balanceOf = (given: LeaveInput[]) =>
          leaveBalance({
            kind: 'vacation',
            fiscalYear: 2570,
            serviceFrom: '2020-01-01',
            carriedOver: halves / 2,
            leave: given,
            rulebook,
          });
        expect(balanceOf(all.toReversed())).toEqual(balanceOf(all));
        expect(balanceOf(all).remaining).toBeLessThanOrEqual(20);
      }),
      { numRuns: 1_000 },
    );
  });
});
