import { describe, expect, it } from 'vitest';
import type { AttendanceInput } from '../input/types.js';
import { inputOf, punchesAt } from '../office.test.case.js';
import { evaluate } from './evaluate.js';

const month: AttendanceInput = {
  ...inputOf({ from: '2022-12-01', to: '2022-12-31' }),
  asOf: '2022-12-20T10:00:00+07:00',
  punches: [1, 2, 6, 7, 8, 9, 13, 14, 15, 16].flatMap((day) =>
    punchesAt([
      `2022-12-${String(day).padStart(2, '0')}T08:${10 + day}:00+07:00 O`,
      `2022-12-${String(day).padStart(2, '0')}T08:${10 + day}:20+07:00 F`,
      `2022-12-${String(day).padStart(2, '0')}T16:${20 + day}:00+07:00 F`,
    ]),
  ),
  travel: [
    { kind: 'duty', from: '2022-12-09', to: '2022-12-12', status: 'recorded', half: 'pm' },
    { kind: 'seminar', from: '2022-12-12', to: '2022-12-13', status: 'recorded' },
  ],
  leave: [{ kind: 'sick', from: '2022-12-13', to: '2022-12-15', status: 'approved' }],
  clarifications: [
    { date: '2022-12-19', half: 'day', status: 'awaiting-approval' },
    { date: '2022-12-19', half: 'am', status: 'approved' },
  ],
};

/** Deterministic shuffles, so that a failure can be repeated. */
function shuffled<T>(items: readonly T[], seed: number): T[] {
  let state = seed;
  const random = () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state;
  };
  return items
    .map((item) => [random(), item] as const)
    .sort((a, b) => a[0] - b[0])
    .map(([, item]) => item);
}

describe('the answer', () => {
  it('is the same for any order of the input', () => {
    const expected = evaluate(month);
    for (let seed = 1; seed <= 50; seed++) {
      const reordered = {
        ...month,
        punches: shuffled(month.punches, seed),
        travel: shuffled(month.travel!, seed),
        leave: shuffled(month.leave!, seed),
        clarifications: shuffled(month.clarifications!, seed),
        holidays: shuffled(month.holidays!, seed),
      };
      expect(evaluate(reordered)).toEqual(expected);
    }
  });

  it('is the same for any offset of the instants', () => {
    const inZulu = {
      ...month,
      punches: month.punches.map((p) => ({ ...p, at: new Date(p.at).toISOString() })),
    };
    expect(evaluate({ ...inZulu, asOf: new Date(month.asOf).toISOString() })).toEqual(evaluate(month));
  });

  it('is the same day by day as for the whole month', () => {
    const whole = evaluate(month).days;
    const single = whole.flatMap(({ date }) => evaluate({ ...month, from: date, to: date }).days);
    expect(single).toEqual(whole);
  });

  it('is the same when every punch arrives twice', () => {
    const labels = (input: AttendanceInput) =>
      evaluate(input).days.map((day) => [day.in.label, day.out.label, day.lateMinutes, day.earlyMinutes]);
    expect(labels({ ...month, punches: [...month.punches, ...month.punches] })).toEqual(labels(month));
  });

  it('leaves the input as it was', () => {
    const before = structuredClone(month);
    evaluate(month);
    expect(month).toEqual(before);
  });

  it('needs no more than a person, a range, the time of asking and the punches', () => {
    const { days } = evaluate({
      employee: { id: 'e1' },
      from: '2026-11-24',
      to: '2026-11-24',
      asOf: '2026-11-25T09:00:00+07:00',
      punches: [{ at: '2026-11-24T08:29:00+07:00', source: 'O' }],
    });
    expect([days[0]!.in.label, days[0]!.out.label, days[0]!.fill]).toEqual(['08:29 O', 'ข(บ)', 'half']);
  });
});
