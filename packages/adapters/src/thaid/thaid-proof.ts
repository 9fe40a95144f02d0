import { BE_OFFSET, checkNationalId, daysInMonth, MocError, type PersonName } from '@moc-sdk/core';
import type { CardBirthDate } from '@moc-sdk/moc-account-client/verification';
import * as z from 'zod';

/** Who somebody is, as the Department of Provincial Administration vouched through ThaID. */
export interface ThaidProof {
  /** 13 digits with a right check digit. */
  readonly nationalId: string;
  readonly name: PersonName;
  readonly birthDate: CardBirthDate;
  /** Identity assurance level, e.g. `2.3`: how well the person was looked at when they were enrolled. */
  readonly ial?: string;
}

const text = z
  .string()
  .transform((value) => value.normalize('NFC').replace(/\s+/g, ' ').trim())
  .pipe(
    z
      .string()
      .min(1)
      .max(300)
      .regex(/^\P{Cc}+$/u),
  );

/** The claims of the scopes `pid title given_name family_name birthdate ial`. */
const claimsSchema = z.object({
  pid: z.string().transform((pid, context) => {
    const checked = checkNationalId(pid);
    if (checked.valid) return checked.id;
    context.addIssue({ code: 'custom' });
    return z.NEVER;
  }),
  title: text.nullish().catch(undefined),
  given_name: text,
  family_name: text,
  birthdate: z.string().transform((date, context) => {
    const read = readBirthDate(date);
    if (read) return read;
    context.addIssue({ code: 'custom' });
    return z.NEVER;
  }),
  ial: z
    .union([z.string(), z.number()])
    .transform(String)
    .pipe(z.string().regex(/^\d(\.\d{1,2})?$/))
    .nullish(),
});

/**
 * Reads the claims of ThaID.
 *
 * @throws MocError `sign-in/claims-invalid`, naming the claim and never its value
 *
 * @example
 * ```ts
 * const proof = readThaidProof({
 *   pid: '9999999999994',
 *   given_name: 'มาลี',
 *   family_name: 'ทดสอบ',
 *   birthdate: '1987-12-03',
 *   ial: 2.3,
 * });
 * ```
 */
export function readThaidProof(claims: unknown): ThaidProof {
  const parsed = claimsSchema.safeParse(claims);
  if (!parsed.success) {
    const claim = String(parsed.error.issues[0]?.path[0] ?? 'claims');
    throw new MocError('sign-in/claims-invalid', {
      details: { claim },
      hint: `ThaID must be asked for the scope \`${claim}\`, and send the claim as documented.`,
    });
  }
  const { pid, title, given_name: first, family_name: last, birthdate, ial } = parsed.data;
  return {
    nationalId: pid,
    name: { ...(title && { title }), first, last },
    birthDate: birthdate,
    ...(ial && { ial }),
  };
}

/**
 * `YYYY-MM-DD`, where 00 stands for what is not known, or `YYYY` (OpenID Connect Core 5.1). A year from 2400 on can only be
 * one of the Buddhist Era.
 */
function readBirthDate(date: string): CardBirthDate | undefined {
  const match = /^(\d{4})(?:-(\d{2})-(\d{2}))?$/.exec(date);
  if (!match) return undefined;
  const [stated = 0, month = 0, day = 0] = match.slice(1).map((digits) => Number(digits ?? 0));
  const year = stated >= 2400 ? stated - BE_OFFSET : stated;
  const isDate = year >= 1850 && month <= 12 && day <= (month === 0 ? 0 : daysInMonth(year, month));
  if (!isDate) return undefined;
  return { year, ...(month > 0 && { month }), ...(day > 0 && { day }) };
}
