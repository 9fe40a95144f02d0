import { fromThaiDigits } from './thai-digits.js';

/** Why a text is no national ID. */
export type NationalIdProblem = 'not-13-digits' | 'wrong-check-digit';

export type NationalIdCheck =
  | { readonly valid: true; readonly id: string; readonly formatted: string }
  | { readonly valid: false; readonly reason: NationalIdProblem };

/**
 * Checks a Thai national ID: 13 digits, Thai or Arabic, with or without spaces and hyphens.
 * The last digit is `(11 − Σ dᵢ·(13−i) mod 11) mod 10`, i from 0 (rule of the Department of Provincial Administration).
 *
 * @example
 * ```ts
 * checkNationalId('9-9999-99999-99-4'); // { valid: true, id: '9999999999994', formatted: '9-9999-99999-99-4' }
 * ```
 */
export function checkNationalId(text: string): NationalIdCheck {
  const id = fromThaiDigits(text).replace(/[\s-]/g, '');
  if (!/^\d{13}$/.test(id)) return { valid: false, reason: 'not-13-digits' };
  if (Number(id[12]) !== nationalIdCheckDigit(id.slice(0, 12)))
    return { valid: false, reason: 'wrong-check-digit' };
  return { valid: true, id, formatted: formatNationalId(id) };
}

/** The 13th digit for the first 12. */
export function nationalIdCheckDigit(first12: string): number {
  let sum = 0;
  for (let i = 0; i < 12; i++) sum += Number(first12[i]) * (13 - i);
  return (11 - (sum % 11)) % 10;
}

/** `9999999999994` → `9-9999-99999-99-4`, the way the card prints it. Takes 13 digits as they are. */
export function formatNationalId(id: string): string {
  return `${id[0]}-${id.slice(1, 5)}-${id.slice(5, 10)}-${id.slice(10, 12)}-${id[12]}`;
}

/** `9999999999994` → `9-xxxx-xxxxx-99-4`: enough for a person to recognise their own, too little to use. */
export function maskNationalId(id: string): string {
  return `${id[0]}-xxxx-xxxxx-${id.slice(10, 12)}-${id[12]}`;
}
