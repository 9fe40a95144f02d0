import { commonPasswords } from './common-passwords.js';

/** What a password must not do, in the order in which people are told. */
export type PasswordProblem = 'too-short' | 'too-long' | 'personal' | 'common';

/**
 * The rules of a new password. Inferred; they follow NIST SP 800-63B, 5.1.1.2: length counts, no mixture of kinds of
 * characters is asked for, and what others would guess first is refused.
 */
export const passwordRules = { minLength: 10, maxLength: 128, personalPart: 4 } as const;

/**
 * What is wrong with a password; nothing for a good one.
 *
 * @param person the e-mail address and the names of whom it is to belong to
 *
 * @example
 * ```ts
 * passwordProblems('somchai2569', { email: 'somchai@moc.example', names: [] }); // ['personal']
 * ```
 */
export function passwordProblems(
  password: string,
  { email, names }: { readonly email: string; readonly names: readonly string[] },
): PasswordProblem[] {
  const { minLength, maxLength, personalPart } = passwordRules;
  const plain = password.normalize('NFC').toLowerCase();
  const length = [...plain].length;
  const personal = [email, email.split('@')[0] ?? '', ...names]
    .map((text) => text.normalize('NFC').trim().toLowerCase())
    .filter((text) => [...text].length >= personalPart);
  return [
    ...(length < minLength ? (['too-short'] as const) : []),
    ...(length > maxLength ? (['too-long'] as const) : []),
    ...(personal.some((text) => plain.includes(text)) ? (['personal'] as const) : []),
    ...(commonPasswords.has(plain) || isOneCharacter(plain) ? (['common'] as const) : []),
  ];
}

function isOneCharacter(text: string): boolean {
  return text !== '' && new Set(text).size === 1;
}
