import { accountStatusSchema, MocError, type Role, roleSchema } from '@moc-sdk/core';
import * as z from 'zod';
import type { MocIdentity } from '../identity.js';
import { plainText } from '../plain-text.js';

const text = z.string().transform(plainText).pipe(z.string().min(1).max(300));
/** Empty or null is what some providers send for what they do not know. */
const optionalText = z
  .string()
  .transform(plainText)
  .pipe(z.string().max(300))
  .nullish()
  .transform((value) => value || undefined);

/**
 * The claims that become a {@link MocIdentity}: the standard ones (OpenID Connect Core 5.1) and those of the scope
 * `moc_account`. Without a status somebody counts as `temporary`, the least that an account can be.
 */
const claimsSchema = z.object({
  sub: z.string(),
  title: optionalText,
  given_name: text,
  family_name: text,
  title_en: optionalText,
  given_name_en: optionalText,
  family_name_en: optionalText,
  // An odd address must not lock a person out: it is left away.
  email: z.email().optional().catch(undefined),
  agency: optionalText,
  position: optionalText,
  roles: z.array(z.string()).max(100).default([]),
  // A kind that is not known here is let in only where the app lets in all kinds.
  moc_account_kind: z
    .enum(['person', 'juristic'])
    .or(z.string().transform(() => 'other' as const))
    .default('person'),
  moc_account_status: accountStatusSchema.default('temporary'),
  moc_account_expires_at: z.iso.datetime({ offset: true }).optional(),
});

/** What a claim must be that is not plain text. */
const EXPECTED: Readonly<Record<string, string>> = {
  roles: 'a list of texts, also where there is one',
  moc_account_kind: 'a text',
  moc_account_status: '`temporary`, `permanent` or `ministry-personnel`',
  moc_account_expires_at: 'a time with its offset, such as `2026-12-31T23:59:59+07:00`',
};
const NAMES = ['given_name', 'family_name'];

/**
 * @param issuer the provider that vouches for the claims
 * @throws MocError `sign-in/claims-invalid`, naming the claim and not its value
 */
export function identityFromClaims(issuer: string, claims: unknown): MocIdentity {
  const parsed = claimsSchema.safeParse(claims);
  if (!parsed.success) throw claimInvalid(String(parsed.error.issues[0]?.path[0] ?? 'claims'));
  const { sub, email, agency, position, ...rest } = parsed.data;
  return {
    issuer,
    subject: sub,
    kind: rest.moc_account_kind,
    status: rest.moc_account_status,
    ...(rest.moc_account_expires_at && { accountExpiresAt: rest.moc_account_expires_at }),
    person: {
      id: sub,
      name: personName(rest.title, rest.given_name, rest.family_name),
      ...(rest.given_name_en &&
        rest.family_name_en && {
          nameEn: personName(rest.title_en, rest.given_name_en, rest.family_name_en),
        }),
      ...(email && { email }),
      ...(agency && { agency }),
      ...(position && { position }),
    },
    roles: knownRoles(rest.roles),
  };
}

function personName(title: string | undefined, first: string, last: string) {
  return { ...(title && { title }), first, last };
}

/** Roles of other systems are no concern of ours. */
function knownRoles(roles: readonly string[]): Role[] {
  return roles.flatMap((role) => roleSchema.safeParse(role).data ?? []);
}

function claimInvalid(claim: string): MocError {
  const expected = EXPECTED[claim] ?? 'one text of at most 300 characters';
  return new MocError('sign-in/claims-invalid', {
    details: { claim },
    ...(!NAMES.includes(claim) && {
      hint: `The provider must send \`${claim}\` as ${expected}, or not at all.`,
    }),
  });
}

/** Null is what some providers send for what they do not know: it says nothing, and hides nothing said elsewhere. */
export function withoutNulls(claims: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(claims).filter(([, value]) => value !== null));
}
