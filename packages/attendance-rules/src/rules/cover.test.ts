import { expect, it } from 'vitest';
import { cell, dayOf } from '../office.test.case.js';

const on = { from: '2022-12-06', to: '2022-12-06' };
const travel = (half?: 'am' | 'pm', status = 'recorded') =>
  ({ kind: 'duty', ...on, status, ...(half ? { half } : {}) }) as const;
const leave = (half?: 'am' | 'pm', kind = 'sick') =>
  ({ kind, ...on, status: 'approved', ...(half ? { half } : {}) }) as const;

it('expects the morning until lunch when the afternoon is travel', () => {
  const day = dayOf({ punches: ['08:40:00', '11:49:30'], travel: [travel('pm')] });
  expect(cell(day)).toBe('08:40 O / ร');
  expect([day.lateMinutes, day.earlyMinutes]).toEqual([10, 11]);
});

it("parts a half day at the half day's own middle", () => {
  expect(cell(dayOf({ punches: ['10:14:59'], travel: [travel('pm')] }))).toBe('10:14 O / ร');
  expect(cell(dayOf({ punches: ['10:15:00'], travel: [travel('pm')] }))).toBe('ข(ช) / ร');
  expect(cell(dayOf({ punches: ['14:44:00'], travel: [travel('am')] }))).toBe('ร / ข(บ)');
  expect(cell(dayOf({ punches: ['14:45:00'], travel: [travel('am')] }))).toBe('ร / 14:45 O');
});

it('asks for the other half: nothing recorded there is missing', () => {
  const day = dayOf({ travel: [travel('am')] });
  expect([cell(day), day.fill]).toEqual(['ร / ข(บ)', 'half']);
});

it('covers both halves from two requests, and expects nobody', () => {
  const day = dayOf({
    travel: [travel('am')],
    leave: [leave('pm', 'personal')],
    punches: ['09:00:00', '15:00:00'],
  });
  expect(cell(day)).toBe('ร / ล(ก)');
  expect([day.lateMinutes, day.earlyMinutes]).toEqual([0, 0]);
});

it('lets the regulation rank travel and leave', () => {
  const both = { travel: [travel()], leave: [leave()] };
  expect(cell(dayOf(both))).toBe('ร / ร');
  expect(cell(dayOf({ ...both, rules: { precedence: ['leave', 'travel'] } }))).toBe('ล(ป) / ล(ป)');
  expect(cell(dayOf({ ...both, rules: { precedence: ['leave'] } }))).toBe('ล(ป) / ล(ป)');
});

it('fills with leave what half-day travel leaves open', () => {
  expect(cell(dayOf({ travel: [travel('am')], leave: [leave()] }))).toBe('ร / ล(ป)');
});

it('takes the half-day grace from the end of lunch', () => {
  const graced = { rules: { graceInMinutes: 15 }, leave: [leave('am')] };
  expect(dayOf({ ...graced, punches: ['13:15:59', '16:30:00'] }).lateMinutes).toBe(0);
  expect(dayOf({ ...graced, punches: ['13:16:00', '16:30:00'] }).lateMinutes).toBe(16);
});

it('answers the same for any order of overlapping requests', () => {
  const kinds = [leave(undefined, 'personal'), leave(undefined, 'sick'), leave('am', 'vacation')];
  expect(dayOf({ leave: kinds })).toEqual(dayOf({ leave: kinds.toReversed() }));
});

it('keeps punches under travel in the trace', () => {
  const day = dayOf({ travel: [travel()], punches: ['08:00:00', '16:31:00'] });
  expect(day.because.filter((fact) => fact.rule === 'punch')).toEqual([
    { rule: 'punch', slot: 'in', at: '2022-12-06T08:00:00+07:00', source: 'O', covered: true },
    { rule: 'punch', slot: 'out', at: '2022-12-06T16:31:00+07:00', source: 'O', covered: true },
  ]);
});

it('does not count deleted travel', () => {
  expect(dayOf({ travel: [travel(undefined, 'deleted')] }).fill).toBe('full');
});

it('shows travel on a day off also where leave ranks before it: leave is not taken there', () => {
  const saturday = { from: '2022-12-03', to: '2022-12-03' };
  const day = dayOf({
    ...saturday,
    travel: [{ kind: 'duty', ...saturday, status: 'recorded' }],
    leave: [{ kind: 'sick', ...saturday, status: 'approved' }],
    rules: { precedence: ['leave', 'travel'] },
  });
  expect(cell(day)).toBe('ร / ร');
});
