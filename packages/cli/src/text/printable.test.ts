import { expect, it } from 'vitest';
import { printable } from './printable.js';

it('writes control characters out and leaves everything else', () => {
  expect(printable('\u001b]0;title\u0007\u001b[2Jgone.jpg\r\u009b31m')).toBe(
    '\\x1b]0;title\\x07\\x1b[2Jgone.jpg\\x0d\\x9b31m',
  );
  const thai = 'ไม่พบไฟล์\n\tรูป é 😀.jpg';
  expect(printable(thai)).toBe(thai);
});
