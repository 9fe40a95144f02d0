import { describe, expect, it } from 'vitest';
import { isPlain, plainText } from './plain-text.js';

describe('a text of the provider', () => {
  it.each([
    ['มาลี ทดสอบ', 'มาลี ทดสอบ'],
    [' มาลี\t\n', 'มาลี'],
    ['มา\u0000ลี', 'มา ลี'],
    ['a\ud800', 'a'],
    ['🌾 น้ำ', '🌾 น้ำ'],
    ['\u0000', ''],
  ])('%j is shown as %j', (given, shown) => {
    expect(plainText(given)).toBe(shown);
  });

  it('is no identifier if it would have to be changed', () => {
    expect(['malee', 'มาลี', 'a b', '🌾'].every(isPlain)).toBe(true);
    expect(['a\u0000', 'a\n', '\ud800', '\u0085'].some(isPlain)).toBe(false);
    // Asked twice, the same.
    expect([isPlain('a\n'), isPlain('a\n')]).toEqual([false, false]);
  });
});
