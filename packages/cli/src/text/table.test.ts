import { expect, it } from 'vitest';
import { displayWidth, table } from './table.js';

it('counts Thai by what stands beside each other, not by characters', () => {
  expect(displayWidth('น้ำ')).toBe(2);
  expect(displayWidth('ชื่อ')).toBe(2);
});

it('lines up columns with Thai in them', () => {
  expect(
    table([
      ['ชื่อ', 'x'],
      ['ab', 'y'],
    ]),
  ).toBe('ชื่อ  x\nab  y');
});
