import { expect, it } from 'vitest';
import { fullName } from './full-name.js';
import { personSchema } from './person.js';
import { fromThaiDigits, toThaiDigits } from './thai-digits.js';

it('writes a Thai title without a space and an English one with it', () => {
  expect(fullName({ title: 'นางสาว', first: 'ณัฏฐณิชา', last: 'ปิ่นแก้ว' })).toBe('นางสาวณัฏฐณิชา ปิ่นแก้ว');
  expect(fullName({ title: 'Ms', first: 'Natthanicha', last: 'Pinkaew' })).toBe('Ms Natthanicha Pinkaew');
});

it('takes a person only with a name', () => {
  expect(personSchema.safeParse({ id: 'somying', name: { first: '', last: 'ใจดี' } }).success).toBe(false);
});

it('turns digits into Thai and back', () => {
  expect(toThaiDigits('พ.ศ. 2569')).toBe('พ.ศ. ๒๕๖๙');
  expect(fromThaiDigits('๐๑๒๓๔๕๖๗๘๙')).toBe('0123456789');
});
