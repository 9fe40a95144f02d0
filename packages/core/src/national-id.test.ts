import { describe, expect, it } from 'vitest';
import { checkNationalId, formatNationalId, maskNationalId, nationalIdCheckDigit } from './national-id.js';

const FICTIONAL = '9999999999994';

describe('national ID', () => {
  it('accepts thirteen digits with the right check digit, however they are written', () => {
    const expected = { valid: true, id: FICTIONAL, formatted: '9-9999-99999-99-4' };
    expect(checkNationalId(FICTIONAL)).toEqual(expected);
    expect(checkNationalId('9-9999-99999-99-4')).toEqual(expected);
    expect(checkNationalId('๙ ๙๙๙๙ ๙๙๙๙๙ ๙๙ ๔')).toEqual(expected);
  });

  it('says why a number is refused', () => {
    expect(checkNationalId('999999999999')).toEqual({ valid: false, reason: 'not-13-digits' });
    expect(checkNationalId('')).toEqual({ valid: false, reason: 'not-13-digits' });
    expect(checkNationalId('9999999999995')).toEqual({ valid: false, reason: 'wrong-check-digit' });
  });

  it('refuses a wrong last digit', () => {
    for (let digit = 0; digit < 10; digit++) {
      const id = FICTIONAL.slice(0, 12) + digit;
      expect(checkNationalId(id).valid, id).toBe(digit === 4);
    }
  });

  it('computes the last digit by the published rule', () => {
    // 9·13 + 1·12 + 2·11 + … + 1·2 = 419, 419 mod 11 = 1, (11 − 1) mod 10 = 0
    expect(nationalIdCheckDigit('912345678901')).toBe(0);
    expect(nationalIdCheckDigit('999999999999')).toBe(4);
  });

  it('shows only the ends of a masked number', () => {
    expect(maskNationalId(FICTIONAL)).toBe('9-xxxx-xxxxx-99-4');
    expect(formatNationalId(FICTIONAL)).toBe('9-9999-99999-99-4');
  });
});
