import { expect, it } from 'vitest';
import { dayOf } from '../office.test.case.js';

it.each([
  [0, '16:29:59', 1],
  [0, '16:29:00', 1],
  [0, '16:28:59', 2],
  [10, '16:20:00', 0],
  [10, '16:19:59', 11],
  [0, '16:30:00', 0],
])('with %i minutes of grace, leaving at %s is %i minutes early', (graceOutMinutes, time, minutes) => {
  expect(dayOf({ rules: { graceOutMinutes }, punches: ['08:00:00', time] }).earlyMinutes).toBe(minutes);
});

it.each([
  [15, '08:45:59', 0],
  [15, '08:46:00', 16],
  [0, '08:30:59', 0],
  [0, '11:59:00', 209],
])('with %i minutes of grace, coming at %s is %i minutes late', (graceInMinutes, time, minutes) => {
  expect(dayOf({ rules: { graceInMinutes }, punches: [time, '16:30:00'] }).lateMinutes).toBe(minutes);
});

it('keeps the figure when a clarification of the late arrival is approved', () => {
  const day = dayOf({
    punches: ['09:00:00', '16:30:00'],
    clarifications: [{ date: '2022-12-06', half: 'am', status: 'approved' }],
  });
  expect([day.in.label, day.lateMinutes]).toEqual(['09:00 O ขจ.', 30]);
});
