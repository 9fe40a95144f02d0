import { expect, it } from 'vitest';
import { dayOf } from '../office.test.case.js';
import { readLabel } from './code-book.js';
import { defaultCodeBook } from './default-code-book.js';

it.each([
  ['ขจ', { code: 'clarification-awaiting' }],
  ['ชจ', { code: 'clarification-awaiting' }],
  ['ชจ.', { code: 'clarification-approved' }],
  ['ชจ(ช)', { code: 'clarification-awaiting', half: 'am' }],
  ['ชจ(บ)', { code: 'clarification-awaiting', half: 'pm' }],
  ['ข (ช)', { code: 'missing-in' }],
  ['ล(พ)', { code: 'leave.vacation' }],
  ['ร', { code: 'travel' }],
])('reads %s of an old calendar', (text, expected) => {
  expect(readLabel(text, defaultCodeBook)).toEqual(expected);
});

it.each(['', '?', 'ขจ!'])('does not guess what %j means', (text) => {
  expect(readLabel(text, defaultCodeBook)).toBeUndefined();
});

it('prints the labels that hold on the day', () => {
  const codeBook = [{ ...defaultCodeBook[0]!, label: 'ขาดเช้า', validFrom: '2022-12-06' }];
  const punched = { codeBook, punches: ['16:40:00', '2022-12-02T16:40:00+07:00'] };
  expect(dayOf(punched).in.label).toBe('ขาดเช้า');
  expect(dayOf({ ...punched, from: '2022-12-02', to: '2022-12-02' }).in.label).toBe('ข(ช)');
});

it('takes an own label from the start where it names no date, and the rest from the Thai book', () => {
  const codeBook = [{ ...defaultCodeBook[0]!, label: 'ขาดเช้า' }];
  const day = dayOf({ codeBook, punches: ['16:40:00'] });
  expect([day.in.label, dayOf({ codeBook, punches: ['08:00:00'] }).out.label]).toEqual(['ขาดเช้า', 'ข(บ)']);
});
