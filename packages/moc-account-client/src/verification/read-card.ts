import { checkNationalId, fromThaiDigits, MocError } from '@moc-sdk/core';
import * as z from 'zod';
import { readBirthDate } from './card-birth-date.js';
import type { CardIssue, CardProblem } from './card-problems.js';
import type { CardBirthDate, CardData } from './sources.js';

/** Longer than any name on a card. */
const LONGEST = 100;

const INVISIBLE = /[\p{Cf}\p{Cc}]/gu;

/**
 * The card as a person typed it, checked and in one form.
 *
 * `nationalId`: 13 digits, also Thai ones, with or without hyphens. `birthDate`: `d/m/yyyy` BE, `0` for a day or month that
 * the card lacks. `laserCode`: two letters and ten digits, with or without hyphens; empty where an old card has none.
 *
 * @param input `{ nationalId, title?, first, last, birthDate, laserCode? }`
 * @param options `now`: no birth date lies after it
 * @throws MocError `verification/card-incomplete` with `details.issues`: `{ path, problem }` for each wrong field; what was
 * typed is never among it. `cardProblemTexts` says each problem in Thai and English.
 *
 * @example
 * ```ts
 * const typed = { nationalId: '9-9999-99999-99-4', first: 'สมหญิง', last: 'ใจดี', birthDate: '3/12/2530', laserCode: 'JT9-9999999-99' };
 * const card = readCard(typed, { now: clock.now() });
 * card.birthDate; // { year: 1987, month: 12, day: 3 }
 * ```
 */
export function readCard(input: unknown, { now }: { readonly now: Date }): CardData {
  const result = cardSchema(now).safeParse(input);
  if (!result.success) throw incomplete(result.error.issues);
  const { nationalId, title, first, last, birthDate, laserCode } = result.data;
  return {
    nationalId,
    name: { ...(title ? { title } : {}), first, last },
    birthDate,
    ...(laserCode ? { laserCode } : {}),
  };
}

function cardSchema(now: Date) {
  const name = text.transform((value, context) =>
    /\p{L}/u.test(value) ? value : refuse(context, value === '' ? 'missing' : 'no-letters'),
  );
  return z.object(
    {
      nationalId: text.transform(readNationalId),
      title: text.optional(),
      first: name,
      last: name,
      birthDate: text.transform((value, context): CardBirthDate => {
        const date = value === '' ? 'missing' : readBirthDate(value, now);
        return typeof date === 'string' ? refuse(context, date) : date;
      }),
      laserCode: text.transform(readLaserCode).optional(),
    },
    'missing' satisfies CardProblem,
  );
}

const text = z
  .string('missing' satisfies CardProblem)
  .max(LONGEST, 'too-long' satisfies CardProblem)
  .transform((value) => value.normalize('NFC').replace(INVISIBLE, '').trim().replace(/\s+/gu, ' '));

function readNationalId(value: string, context: z.RefinementCtx): string {
  const check = checkNationalId(value);
  if (check.valid) return check.id;
  return refuse(context, value === '' ? 'missing' : check.reason);
}

function readLaserCode(value: string, context: z.RefinementCtx): string {
  const code = fromThaiDigits(value)
    .replace(/[\s\p{Pd}]/gu, '')
    .toUpperCase();
  return code === '' || /^[A-Z]{2}\d{10}$/.test(code) ? code : refuse(context, 'laser-code-form');
}

function refuse(context: z.RefinementCtx, problem: CardProblem): never {
  context.addIssue({ code: 'custom', message: problem });
  return z.NEVER;
}

function incomplete(found: readonly { path: PropertyKey[]; message: string }[]): MocError {
  const issues: CardIssue[] = found.map(({ path, message }) => ({
    path: path.join('.'),
    problem: message as CardProblem,
  }));
  const problem = issues.map(({ path, problem }) => (path ? `${path}: ${problem}` : problem)).join('; ');
  return new MocError('verification/card-incomplete', { details: { problem, issues } });
}
