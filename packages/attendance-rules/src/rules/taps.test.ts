import { expect, it } from 'vitest';
import { evaluate } from '../evaluate/evaluate.js';
import { cell, dayOf, inputOf } from '../office.test.case.js';

it('sets aside the stamps of a device whose clock was reset, with the reason', () => {
  const { days, quarantined } = evaluate(
    inputOf({ punches: ['2000-01-01T00:00:07+07:00 F', '08:00:00 F', '16:40:00 F'] }),
  );
  expect(quarantined).toEqual([
    { punch: { at: '2000-01-01T00:00:07+07:00', source: 'F' }, reason: 'year-out-of-range' },
  ]);
  expect(cell(days[0]!)).toBe('08:00 F / 16:40 F');
});

it('sets aside a Buddhist year, and takes the first year that is none of a reset clock', () => {
  const { quarantined } = evaluate(
    inputOf({ punches: ['2001-01-01T08:00:00+07:00', '2565-12-06T08:00:00+07:00'] }),
  );
  expect(quarantined).toEqual([
    { punch: { at: '2565-12-06T08:00:00+07:00', source: 'O' }, reason: 'year-out-of-range' },
  ]);
});

it('sets aside what lies after the question, and counts what lies exactly at it', () => {
  const { days, quarantined } = evaluate(
    inputOf({ punches: ['08:00:00', '16:40:00', '16:40:01'], asOf: '2022-12-06T16:40:00+07:00' }),
  );
  expect(quarantined.map(({ reason }) => reason)).toEqual(['after-as-of']);
  expect(cell(days[0]!)).toBe('08:00 O / 16:40 O');
});

it('sets aside a time that is none, without guessing', () => {
  const { quarantined } = evaluate(
    inputOf({
      punches: ['2022-02-30T08:00:00+07:00', '2022-12-06T25:00:00Z', '2022-13-06T08:00:00Z'],
    }),
  );
  expect(quarantined.map(({ reason }) => reason)).toEqual(['unreadable', 'unreadable', 'unreadable']);
});

it.each([
  ['2022-12-06T01:29:30Z', '08:29 O'],
  ['2022-12-05T20:29:30-05:00', '08:29 O'],
  ['2022-12-06T10:29+09:00', '08:29 O'],
  ['2022-12-06T08:29:30.999+07:00', '08:29 O'],
])('shows %s in Bangkok time', (at, label) => {
  expect(dayOf({ punches: [at] }).in.label).toBe(label);
});

it('takes no punch from a face that did not match, and says so', () => {
  const day = dayOf({ punches: [] });
  const failed = evaluate({
    ...inputOf(),
    punches: [{ at: '2022-12-06T08:00:00+07:00', source: 'O', face: 'failed' }],
  }).days[0]!;
  expect(cell(failed)).toBe(cell(day));
  expect(failed.because).toContainEqual({
    rule: 'face-failed',
    at: '2022-12-06T08:00:00+07:00',
    source: 'O',
  });
});
