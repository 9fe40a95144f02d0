import { describe, expect, it } from 'vitest';
import type { Day } from '../day.js';
import { evaluate } from '../evaluate/evaluate.js';
import { cell, dayOf, flexible, inputOf } from '../office.test.case.js';

const banded = (punches: string[], changes = {}) => dayOf({ punches, regulations: [flexible], ...changes });
const bandOf = (punches: string[], changes = {}) =>
  banded(punches, changes).because.find((fact) => fact.rule === 'band');

it.each([
  ['07:30:59', 'A'],
  ['07:31:00', 'B'],
  ['08:30:00', 'B'],
  ['08:31:00', 'C'],
  ['09:30:00', 'C'],
])('a first punch at %s makes band %s, in whatever order the bands are written', (time, id) => {
  expect(bandOf([time])).toMatchObject({ id, how: 'first-punch' });
});

it('takes the last band when none was made, and counts late from it', () => {
  const day = banded(['09:41:00', '17:30:00']);
  expect(day.because).toContainEqual({ rule: 'band', id: 'C', start: '09:30', end: '17:30', how: 'last' });
  expect(day.lateMinutes).toBe(11);
});

it('lets the grace make a band', () => {
  const day = banded(['07:44:00', '15:30:00'], { regulations: [{ ...flexible, graceInMinutes: 15 }] });
  expect(day.because).toContainEqual(expect.objectContaining({ rule: 'band', id: 'A' }));
  expect([day.lateMinutes, day.earlyMinutes]).toEqual([0, 0]);
});

it('holds to the assigned band', () => {
  const day = banded(['08:20:00', '15:30:00'], { employee: { id: 'e1', band: 'A' } });
  expect([day.lateMinutes, day.earlyMinutes]).toEqual([50, 0]);
});

it('ignores a failed face when it looks for the first punch', () => {
  const failed = { at: '2022-12-06T07:20:00+07:00', face: 'failed' } as const;
  const counted = { at: '2022-12-06T08:20:00+07:00', source: 'O' };
  const { days } = evaluate({ ...inputOf({ regulations: [flexible] }), punches: [failed, counted] });
  expect(days[0]!.because).toContainEqual(expect.objectContaining({ rule: 'band', id: 'B' }));
});

it('ends a flexible day with leave in the afternoon at lunch', () => {
  const day = banded(['07:20:00', '12:00:00'], {
    leave: [{ kind: 'vacation', from: '2022-12-06', to: '2022-12-06', half: 'pm', status: 'approved' }],
  });
  expect([day.in.label, day.out.label, day.lateMinutes, day.earlyMinutes]).toEqual(['07:20 O', 'ล(พ)', 0, 0]);
});

it('is not misled by a stray tap at night that no window holds', () => {
  const day = banded(['01:59:00', '08:20:00', '16:31:00']);
  expect([day.in.label, day.out.label, day.lateMinutes, day.earlyMinutes]).toEqual([
    '08:20 O',
    '16:31 O',
    0,
    0,
  ]);
  expect(day.because).toContainEqual(expect.objectContaining({ rule: 'band', id: 'B', how: 'first-punch' }));
});

it('has the last band when only the evening was recorded', () => {
  const day = banded(['17:48:00']);
  expect([day.in.label, day.out.label, day.earlyMinutes]).toEqual(['ข(ช)', '17:48 O', 0]);
});

describe('a band that is only for people who are assigned to it', () => {
  const shifts = {
    ...flexible,
    bands: [...flexible.bands, { id: 'N', start: '22:00', end: '06:00', assignedOnly: true }],
    closeAfterMinutes: 180,
  };

  const chosen = ({ because }: Day) => because.flatMap((fact) => (fact.rule === 'band' ? [fact.id] : []))[0];

  it('is chosen by no punch', () => {
    const day = dayOf({ rules: shifts, punches: ['17:40:00'] });
    expect([cell(day), chosen(day)]).toEqual(['ข(ช) / 17:40 O', 'C']);
  });

  it('takes no punch of the next morning from the others', () => {
    const day = dayOf({ rules: shifts, punches: ['08:20:00', '2022-12-07T07:20:00+07:00'] });
    expect(cell(day)).toBe('08:20 O / ข(บ)');
  });

  it('holds for who is', () => {
    const day = dayOf({
      rules: shifts,
      employee: { id: 'e1', band: 'N' },
      punches: ['21:50:00', '2022-12-07T06:05:00+07:00'],
    });
    expect([cell(day), chosen(day)]).toEqual(['21:50 O / 06:05 O', 'N']);
  });
});
