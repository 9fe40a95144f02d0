/**
 * The wire contract of the service: what the handler answers and what the client and the widgets read.
 *
 * @module
 */
import { isCivilDate, personNameSchema, roleSchema } from '@moc-sdk/core';
import * as z from 'zod';
import { isServiceYear, NO_SERVICE_YEAR } from './service-years.js';
import { writtenText } from './written-text.js';

export const dateSchema = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .refine(isCivilDate, 'There is no such day on the calendar')
  .refine(isServiceYear, NO_SERVICE_YEAR)
  .describe('Civil date, common era, Asia/Bangkok');
export const monthNameSchema = z
  .string()
  .regex(/^\d{4}-(0[1-9]|1[0-2])$/)
  .refine(isServiceYear, NO_SERVICE_YEAR)
  .describe('Month, common era');
const instant = z.string().describe('ISO 8601 with offset');

export const halfSchema = z.enum(['am', 'pm', 'day']);
export type Half = z.infer<typeof halfSchema>;

/** A place where people clock in; shown beside the person's own position. */
export const siteSchema = z
  .object({
    id: z.string(),
    name: z.object({ th: z.string(), en: z.string() }),
    latitude: z.number(),
    longitude: z.number(),
    radiusMetres: z.number(),
  })
  .meta({ id: 'Site' });
export type Site = z.infer<typeof siteSchema>;

/** Whether a face is enrolled, and which consent text a new one must be agreed to. */
export const faceStateSchema = z
  .object({
    enrolled: z.boolean(),
    enrolledAt: instant.optional(),
    outdated: z
      .boolean()
      .optional()
      .describe('The enrolled face can no longer be compared with: a new profile photo is needed'),
    consentVersion: z.string(),
  })
  .meta({ id: 'FaceState' });

/** Who is signed in, what the server's day is, and whether a face is enrolled. */
export const meSchema = z
  .object({
    id: z.string(),
    name: personNameSchema,
    email: z.string().optional(),
    agency: z.string().optional(),
    position: z.string().optional(),
    roles: z.array(roleSchema),
    supervisor: z.object({ name: z.string(), position: z.string() }).optional(),
    director: z.object({ name: z.string(), position: z.string() }).optional(),
    now: instant,
    today: dateSchema,
    face: faceStateSchema,
    sites: z.array(siteSchema),
  })
  .meta({ id: 'Me' });
export type Me = z.infer<typeof meSchema>;

export const slotSchema = z
  .object({
    code: z.string().describe('Stable code of the code book, e.g. missing-in'),
    label: z.string().describe('What the cell shows, e.g. 08:29 O'),
    at: instant.optional(),
    source: z.string().optional(),
  })
  .meta({ id: 'Slot' });

export const clarificationStatusSchema = z.enum([
  'draft',
  'awaiting-approval',
  'approved',
  'rejected',
  'deleted',
]);

/** Where a journey leads. */
export const placeSchema = writtenText(200, 1);
const signatorySchema = z.object({ name: writtenText(200, 1), position: writtenText(200) });

/** What a person writes to explain a missing half. */
export const clarificationDraftSchema = z
  .object({
    date: dateSchema,
    half: halfSchema,
    reason: writtenText(2000, 5),
    place: writtenText(200).default(''),
    supervisor: signatorySchema,
    director: signatorySchema,
  })
  .meta({ id: 'ClarificationDraft' });
export type ClarificationDraft = z.input<typeof clarificationDraftSchema>;
/** A draft as it is kept: trimmed, nothing left open. */
export type WrittenClarification = z.output<typeof clarificationDraftSchema>;

export const clarificationSchema = clarificationDraftSchema
  .extend({
    id: z.string(),
    reference: z.string().describe('Printed on the paper, e.g. CL-2569-000127'),
    status: clarificationStatusSchema,
    writtenAt: instant,
    approvedAt: instant.optional(),
    scan: z.object({ bytes: z.number(), kind: z.string() }).optional(),
  })
  .meta({ id: 'Clarification' });
export type Clarification = z.infer<typeof clarificationSchema>;

export const travelKindSchema = z.enum(['duty', 'training', 'seminar']);
export type TravelKind = z.infer<typeof travelKindSchema>;

export const travelSchema = z
  .object({
    id: z.string(),
    kind: travelKindSchema,
    from: dateSchema,
    to: dateSchema,
    half: halfSchema.default('day'),
    place: z.string(),
    recordedAt: instant,
    attachment: z.object({ bytes: z.number(), kind: z.string() }),
  })
  .meta({ id: 'Travel' });
export type Travel = z.infer<typeof travelSchema>;

export const daySchema = z
  .object({
    date: dateSchema,
    working: z.boolean(),
    holiday: z.object({ th: z.string(), en: z.string(), predicted: z.boolean() }).optional(),
    in: slotSchema,
    out: slotSchema,
    fill: z.enum(['none', 'half', 'full']),
    lateMinutes: z.number().int(),
    earlyMinutes: z.number().int(),
    why: z.object({ th: z.array(z.string()), en: z.array(z.string()) }).describe('The trace as sentences'),
    clarifiable: z.array(halfSchema).describe('What a clarification can be written for'),
    clarifications: z.array(clarificationSchema),
    travel: z.array(travelSchema),
  })
  .meta({ id: 'Day' });
export type DayView = z.infer<typeof daySchema>;

export const monthSchema = z
  .object({
    month: monthNameSchema,
    today: dateSchema,
    days: z.array(daySchema),
    totals: z.object({
      workingDays: z.number().int(),
      presentDays: z.number().int(),
      missingSlots: z.number().int(),
      lateDays: z.number().int(),
      lateMinutes: z.number().int(),
      travelDays: z.number().int(),
      leaveDays: z.number().int(),
    }),
  })
  .meta({ id: 'Month' });
export type MonthView = z.infer<typeof monthSchema>;

/** Where the device says it is. */
export const positionSchema = z
  .object({
    latitude: z.number().min(-90).max(90),
    longitude: z.number().min(-180).max(180),
    accuracyMetres: z.number().nonnegative(),
    at: instant,
  })
  .meta({ id: 'Position' });
export type Position = z.infer<typeof positionSchema>;

/** The green and the red button. A hint: the rules decide from the time. */
export const directionSchema = z.enum(['in', 'out']);
export type Direction = z.infer<typeof directionSchema>;

export const punchSchema = z
  .object({
    id: z.string(),
    at: instant,
    direction: directionSchema,
    source: z.string(),
    position: z
      .object({ latitude: z.number(), longitude: z.number(), accuracyMetres: z.number() })
      .optional(),
    site: z
      .object({
        id: z.string(),
        distanceMetres: z.number(),
        relation: z.enum(['inside', 'outside', 'uncertain']),
      })
      .optional(),
  })
  .meta({ id: 'Punch' });
export type Punch = z.infer<typeof punchSchema>;

/** A recorded punch and the day as it now stands. */
export const punchResultSchema = z.object({ punch: punchSchema, day: daySchema }).meta({ id: 'PunchResult' });
export type PunchResult = z.infer<typeof punchResultSchema>;

/** RFC 9457 problem details with the SDK's code. */
export const problemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    code: z.string(),
    hint: z.string().optional(),
    text: z.object({ th: z.string(), en: z.string() }),
    details: z.record(z.string(), z.unknown()).optional(),
  })
  .meta({ id: 'Problem' });
export type Problem = z.infer<typeof problemSchema>;
