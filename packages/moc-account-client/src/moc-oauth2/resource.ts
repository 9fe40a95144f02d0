import type { PersonName } from '@moc-sdk/core';
import * as z from 'zod';
import type { MocIdentity } from '../identity.js';
import { refusalOf } from '../oidc/refusals.js';
import { isPlain, plainText } from '../plain-text.js';

const MAX_LENGTH = 300;

/** Text that the provider may leave away, send empty or send as `null`. */
const optionalText = z
  .string()
  .max(MAX_LENGTH)
  .nullish()
  .transform((value) => plainText(value ?? '') || undefined);

const requiredText = z.string().transform(plainText).pipe(z.string().min(1).max(MAX_LENGTH));
/** An id is compared as it is, never made to fit. */
const id = z.string().trim().min(1).max(255).refine(isPlain);

/**
 * The answer of `/auth/resource`. `IdentificationNo` is not in here on purpose: what is not named is dropped before
 * anything else sees it.
 */
const resourceSchema = z.object({
  ID: z.union([z.int().nonnegative().transform(String), id]),
  Type: requiredText,
  IsVerify: z.enum(['Y', 'N']),
  TitleName: optionalText,
  FirstName: requiredText,
  LastName: optionalText,
  FirstNameEn: optionalText,
  LastNameEn: optionalText,
  // An odd address must not lock a person out: it is left away.
  Email: z.email().nullish().catch(undefined),
  DepartmentName: optionalText,
});

type Resource = z.infer<typeof resourceSchema>;

/**
 * Who the resource endpoint says somebody is. `IsVerify` tells a temporary account from a verified one and no more:
 * that somebody is ministry personnel this protocol does not say.
 *
 * @param issuer the provider's base URL, which vouches for the person
 * @throws MocError `sign-in/resource-invalid`, naming the field and never its value
 */
export function identityFromResource(issuer: string, answer: unknown): MocIdentity {
  const parsed = resourceSchema.safeParse(answer);
  if (!parsed.success) throw refusalOf('resource', String(parsed.error.issues[0]?.path[0] ?? 'object'));
  const resource = parsed.data;
  const { ID, Type, IsVerify, FirstNameEn, LastNameEn, Email, DepartmentName } = resource;
  const kind = kindOf(Type);
  return {
    issuer,
    subject: ID,
    kind,
    status: IsVerify === 'Y' ? 'permanent' : 'temporary',
    person: {
      id: ID,
      name: thaiName(resource, kind),
      ...(FirstNameEn && LastNameEn && { nameEn: { first: FirstNameEn, last: LastNameEn } }),
      ...(Email && { email: Email }),
      ...(DepartmentName && { agency: DepartmentName }),
    },
    roles: [],
  };
}

function kindOf(type: string): MocIdentity['kind'] {
  const known = type.toLowerCase();
  return known === 'person' || known === 'juristic' ? known : 'other';
}

/** A company has no family name: registers write a dash there. A person without one is an answer gone wrong. */
function thaiName({ TitleName, FirstName, LastName }: Resource, kind: MocIdentity['kind']): PersonName {
  const last = LastName ?? (kind === 'person' ? undefined : '-');
  if (last === undefined) throw refusalOf('resource', 'LastName');
  return { ...(TitleName && { title: TitleName }), first: FirstName, last };
}
