/**
 * The wire contract of the person's verification and of the reviewer's desk.
 *
 * @module
 */
import { roleSchema } from '@moc-sdk/core';
import { type AccountStage, accountTransitions } from '@moc-sdk/moc-account-client/account';
import {
  type Because,
  type VerificationStatus,
  verificationTransitions,
} from '@moc-sdk/moc-account-client/verification';
import * as z from 'zod';
import { idSchema } from '../../api/fields.js';
import { writtenText } from '../../api/written-text.js';

const instant = z.string().describe('ISO 8601 with offset');
const version = z.number().int().nonnegative();

const namesOf = <Name extends string>(table: Readonly<Record<Name, unknown>>) =>
  Object.keys(table) as [Name, ...Name[]];

export const statusSchema = z.enum(namesOf<VerificationStatus>(verificationTransitions));
const stageSchema = z.enum(namesOf<AccountStage>(accountTransitions));
export const waySchema = z.enum(['ministry-personnel', 'citizen']);
const kindSchema = z.enum(['jpg', 'png', 'pdf']);

const nameSchema = z.object({ title: z.string().optional(), first: z.string(), last: z.string() });

const profileSchema = z
  .object({
    memberType: z.string(),
    name: nameSchema,
    nameEn: nameSchema.optional(),
    sex: z.enum(['female', 'male', 'unstated']),
    birthDate: z.string().describe('Civil date, common era; empty where nobody has said it'),
    personnelType: z.enum(['internal', 'external']),
    agency: z.string().optional(),
    position: z.string().optional(),
    locale: z.enum(['th', 'en']),
  })
  .meta({ id: 'AccountProfile' });

const caseViewSchema = z
  .object({
    id: z.string(),
    status: statusSchema,
    version,
    way: waySchema,
    openedAt: instant,
    triesLeft: z.number().int().describe('Wrong tries that are left before the verification is locked'),
    lockedUntil: instant.optional(),
    retryAt: instant.optional().describe('When a source that is down is asked again'),
    rejection: z.object({ at: instant, reason: z.string() }).optional(),
    document: z.object({ attachedAt: instant, kind: kindSchema, bytes: z.number().int() }).optional(),
    decidedAt: instant.optional(),
    notices: z
      .array(
        z.enum([
          'card-mismatch',
          'card-invalid',
          'no-laser-code',
          'not-on-the-staff',
          'source-down',
          'rejected',
        ]),
      )
      .readonly(),
  })
  .meta({ id: 'VerificationCase' });

const recognisedSchema = z.object({
  at: instant,
  basis: z.enum(['automatic', 'manual']),
  caseId: z.string(),
});

export const accountViewSchema = z
  .object({
    id: z.string(),
    email: z.string(),
    profile: profileSchema,
    stage: stageSchema,
    version,
    registeredAt: instant.optional(),
    expiresAt: instant.optional(),
    lastDay: z.string().optional().describe('The last day of a temporary account, civil date'),
    choice: z.enum(['permanent', 'temporary']).optional(),
    recognised: recognisedSchema.optional().describe('The badge'),
    roles: z.array(roleSchema).readonly(),
    verification: caseViewSchema.optional().describe('The newest case'),
  })
  .meta({ id: 'IdentityAccount' });

const expects = version.optional().describe('The version that was shown; another one is request/conflict');

export const choiceSchema = z.object({ choice: z.enum(['permanent', 'temporary']), expects });
export const startSchema = z.object({ way: waySchema, expects });
/** The fields themselves are checked where the card is read, which names each problem. */
export const cardSchema = z
  .object({
    nationalId: z.string().describe('13 digits, with or without hyphens'),
    title: z.string().optional(),
    first: z.string(),
    last: z.string(),
    birthDate: z.string().describe('d/m/yyyy BE; 0/0/yyyy where the card lacks day and month'),
    laserCode: z.string().optional().describe('Two letters and ten digits; empty for old cards'),
    expects,
  })
  .partial({ nationalId: true, first: true, last: true, birthDate: true })
  .meta({ id: 'CardInput' });
export const cancelSchema = z.object({ reason: z.enum(['withdrawn', 'other-way']), expects });
export const documentFormSchema = z.object({
  document: z.any().openapi({ type: 'string', format: 'binary' }),
  expects: z.coerce.number().int().nonnegative().optional(),
});

/** One fact of a decision. Its codes and what they hold are those of `Because`. */
const becauseSchema = z
  .looseObject({ code: z.string(), source: z.string().optional() })
  .meta({ id: 'Because' }) as unknown as z.ZodType<Because>;

const reviewLineSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    agency: z.string().optional(),
    status: statusSchema,
    version,
    pendingSince: instant.optional(),
    ageDays: z.number().int(),
    because: z.array(becauseSchema).readonly(),
    opened: z.boolean(),
    own: z.boolean(),
  })
  .meta({ id: 'ReviewLine' });

export const reviewQueueSchema = z
  .object({ lines: z.array(reviewLineSchema), total: z.number().int(), agencies: z.array(z.string()) })
  .meta({ id: 'ReviewQueue' });

export const reviewCaseSchema = z
  .object({
    id: z.string(),
    account: z.object({ id: z.string(), email: z.string(), profile: profileSchema, stage: stageSchema }),
    status: statusSchema,
    version,
    way: waySchema,
    openedAt: instant,
    pendingSince: instant.optional(),
    because: z.array(becauseSchema).readonly(),
    card: z
      .object({
        nationalId: z.string(),
        title: z.string().optional(),
        first: z.string(),
        last: z.string(),
        birthDate: z.string(),
      })
      .optional(),
    document: z
      .object({ id: z.string(), attachedAt: instant, kind: kindSchema, bytes: z.number().int() })
      .optional(),
    rejection: z.object({ at: instant, by: z.string(), reason: z.string() }).optional(),
    decision: z.object({ at: instant, by: z.string(), basis: z.enum(['automatic', 'manual']) }).optional(),
    opened: z.boolean(),
    own: z.boolean(),
    history: z.array(z.object({ at: instant, by: z.string(), type: z.string() })).readonly(),
  })
  .meta({ id: 'ReviewCase' });

export const queueQuerySchema = z.object({
  status: statusSchema.optional(),
  text: writtenText(200).optional(),
  agency: writtenText(200).optional(),
  order: z.enum(['oldest', 'newest']).optional(),
  limit: z.coerce.number().int().min(1).max(200).optional(),
  offset: z.coerce.number().int().nonnegative().optional(),
});

export const approveSchema = z.object({ expects: version });
/** What makes a reason is checked where the case is decided. */
export const rejectSchema = z.object({ expects: version, reason: writtenText(2_000).default('') });
export const decisionsSchema = z
  .object({
    cases: z.array(z.object({ id: idSchema, expects: version })).min(1),
    approve: z.literal(true).optional(),
    reject: writtenText(2_000).optional(),
  })
  .refine(
    ({ approve, reject }) => (approve === undefined) !== (reject === undefined),
    'Either approve or reject',
  );
export const decisionResultsSchema = z
  .object({
    results: z.array(
      z.object({ id: z.string(), status: statusSchema.optional(), code: z.string().optional() }),
    ),
  })
  .meta({ id: 'DecisionResults' });
