import { isCivilDate } from '@moc-sdk/core';
import * as z from 'zod';
import { INSTANT_FORM, readInstant } from '../rules/civil-time.js';

/** Years that only the Buddhist era can mean. Far ones such as 9999, "without an end", are left alone. */
const BUDDHIST_YEARS = [2400, 2799] as const;
const isOfCommonEra = (text: string) => {
  const year = Number(text.slice(0, 4));
  return year < BUDDHIST_YEARS[0] || year > BUDDHIST_YEARS[1];
};
const OTHER_ERA = 'has a year of the Buddhist era, take 543 off';

const date = z
  .string()
  .refine(isCivilDate, { error: 'is not a date that exists, written YYYY-MM-DD (common era)', abort: true })
  .refine(isOfCommonEra, OTHER_ERA);
const instantForm = z.string().regex(INSTANT_FORM, 'is not an instant in ISO 8601 with an offset');
const instant = instantForm
  .refine((text) => readInstant(text) !== undefined, 'is on a date that does not exist')
  .refine(isOfCommonEra, OTHER_ERA);
const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'is not a time of day, written HH:mm');
const minutes = z.number().int().min(0).max(1_440);
const half = z.enum(['am', 'pm', 'day']);

/** One working band. An end before the start lies on the next date: a night band. */
export const bandSchema = z.object({ id: z.string().min(1), start: clock, end: clock });

/** How a person may have a clarification approved. */
export const approvalWaySchema = z.enum(['self-attested-scan', 'reviewer', 'signatures']);

/** One regulation. What is left out is as in {@link defaultRegulation}. */
export const regulationSchema = z.object({
  validFrom: date,
  validTo: date.optional(),
  name: z.object({ th: z.string(), en: z.string() }).optional(),
  bands: z.array(bandSchema).min(1),
  lunch: z.tuple([clock, clock]).nullable().optional(),
  openBeforeMinutes: minutes.optional(),
  closeAfterMinutes: minutes.optional(),
  graceInMinutes: minutes.optional(),
  graceOutMinutes: minutes.optional(),
  dedupeSeconds: z.number().int().min(0).max(3_600).optional(),
  workingWeekdays: z.array(z.number().int().min(0).max(7)).min(1).optional(),
  travelOnNonWorkingDays: z.enum(['show', 'hide']).optional(),
  precedence: z
    .array(z.enum(['travel', 'leave']))
    .min(1)
    .optional(),
  clarification: z
    .object({
      approvalWays: z.array(approvalWaySchema).min(1),
      deadlineDays: z.number().int().min(0).optional(),
    })
    .optional(),
  lockMonthAfterDays: z.number().int().min(0).optional(),
});

export const holidaySchema = z.object({
  date,
  name: z.union([z.string().min(1), z.object({ th: z.string().min(1), en: z.string().min(1) })]),
  kind: z.string().optional(),
  predicted: z.boolean().optional(),
  areas: z.array(z.string().min(1)).optional(),
  announcedOn: date.optional(),
  resolution: z.string().optional(),
});

/** One line of the code book; of several lines for a code the last `validFrom` not after the day counts. */
export const codeBookEntrySchema = z.object({
  code: z.string().min(1),
  label: z.string(),
  name: z.object({ th: z.string(), en: z.string() }),
  colour: z.enum(['text', 'attention', 'muted', 'travel', 'leave']),
  aliases: z.array(z.object({ text: z.string(), half: half.optional() })).optional(),
  validFrom: date.optional(),
});

/** A stamp that cannot be (30 February, a reset clock) is set aside by `evaluate` and does not spoil the rest. */
export const punchSchema = z.object({
  id: z.string().optional(),
  at: instantForm,
  source: z.string().optional(),
  face: z.string().optional(),
  device: z.string().optional(),
  direction: z.union([z.string(), z.number()]).optional(),
});

const leaveSchema = z.object({
  id: z.string().optional(),
  kind: z.string().min(1),
  from: date,
  to: date,
  half: half.optional(),
  status: z.string(),
});

const travelSchema = z.object({
  id: z.string().optional(),
  kind: z.enum(['duty', 'training', 'seminar']),
  from: date,
  to: date,
  half: half.optional(),
  status: z.string(),
});

const clarificationSchema = z.object({
  id: z.string().optional(),
  date,
  half,
  status: z.enum(['draft', 'awaiting-approval', 'approved', 'rejected', 'deleted']),
});

const employeeSchema = z.object({
  id: z.string().min(1),
  area: z.string().nullish(),
  band: z.string().nullish(),
  employedFrom: date.optional(),
  employedTo: date.optional(),
});

/** Everything that the day codes of one person depend on. */
export const attendanceInputSchema = z.object({
  employee: employeeSchema,
  from: date,
  to: date,
  asOf: instant,
  regulations: z.array(regulationSchema).min(1).optional(),
  holidays: z.array(holidaySchema).optional(),
  codeBook: z.array(codeBookEntrySchema).optional(),
  punches: z.array(punchSchema),
  leave: z.array(leaveSchema).optional(),
  travel: z.array(travelSchema).optional(),
  clarifications: z.array(clarificationSchema).optional(),
  unsynced: z.array(z.object({ device: z.string().min(1), since: instant.optional() })).optional(),
});
