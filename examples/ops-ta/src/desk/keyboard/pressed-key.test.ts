import { expect, it } from 'vitest';
import { pressedKey } from './pressed-key.js';

it.each([
  ['j', 'KeyJ', false, 'j'],
  ['J', 'KeyJ', true, 'j'],
  ['่', 'KeyJ', false, 'j'],
  ['ฟ', 'KeyA', false, 'a'],
  ['ฝ', 'Slash', false, '/'],
  ['ฦ', 'Slash', true, '?'],
  ['?', 'Slash', true, '?'],
  ['=', 'Equal', false, '+'],
  ['ช', 'Equal', false, '+'],
  ['จ', 'Digit0', false, '0'],
  ['Escape', 'Escape', false, 'escape'],
])('%s at the place %s is what the shortcuts call %4$s', (key, code, shiftKey, expected) => {
  expect(pressedKey({ key, code, shiftKey })).toBe(expected);
});
