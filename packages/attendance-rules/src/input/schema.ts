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
  .meta({ format: 'date' })
  .refine(isCivilDate, { error: 'is not a date that exists, written YYYY-MM-DD (common era)', abort: true })
  .refine(isOfCommonEra, OTHER_ERA);
const instantForm = z.string().regex(INSTANT_FORM, 'is not an instant in ISO 8601 with an offset');
const instant = instantForm
  .refine((text) => readInstant(text) !== undefined, 'is on a date that does not exist')
  .refine(isOfCommonEra, OTHER_ERA);
const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'is not a time of day, written HH:mm');
const minutes = z.number().int().min(0).max(1_440);
const half = z.enum(['am', 'pm', 'day']);

/** Says in an editor what a setting means. */
const means = <Schema extends z.ZodType>(
  schema: Schema,
  description: string,
  ...examples: unknown[]
): Schema => schema.meta({ description, ...(examples.length > 0 ? { examples } : {}) }) as Schema;

/** One working band. An end before the start lies on the next date: a night band. */
export const bandSchema = z.object({
  id: means(z.string().min(1), 'What people are assigned by.', 'B'),
  start: means(clock, 'HH:mm', '08:30'),
  end: means(clock, 'HH:mm; before the start it lies on the next date: a night band.', '16:30'),
  assignedOnly: means(
    z.boolean().optional(),
    'Only for people who are assigned to it: no punch chooses it. For night shifts beside flexible hours.',
  ),
});

/** How a person may have a clarification approved. */
export const approvalWaySchema = z.enum(['self-attested-scan', 'reviewer', 'signatures']);

const nameSchema = z.object({ th: z.string(), en: z.string() });

const attachmentLimitSchema = z.object({
  maxBytes: means(z.number().int().min(1), 'Largest size in bytes.', 1_572_864),
  kinds: means(z.array(z.enum(['jpg', 'png', 'pdf'])).min(1), 'What a file may be.', ['jpg', 'png', 'pdf']),
});

/** One regulation. What is left out is as in {@link defaultRegulation}. */
export const regulationSchema = z.object({
  validFrom: means(date, 'First day in force, common era.', '2021-01-01'),
  validTo: means(date.optional(), 'Last day in force; left out: until the next regulation begins.'),
  name: means(nameSchema.optional(), 'What people read.'),
  bands: means(
    z.array(bandSchema).min(1),
    'Working hours. Of several, a person without an assigned one has the earliest that the first punch makes.',
    [{ id: 'B', start: '08:30', end: '16:30' }],
  ),
  lunch: means(
    z.tuple([clock, clock]).nullable().optional(),
    'Its start parts the morning from the afternoon; null: the middle of the band does.',
    ['12:00', '13:00'],
  ),
  openBeforeMinutes: means(minutes.optional(), 'From how long before the start punches count.', 180),
  closeAfterMinutes: means(minutes.optional(), 'Until how long after the end punches count.', 449),
  graceInMinutes: means(minutes.optional(), 'How late is not late. Past it, it counts from the start.', 15),
  graceOutMinutes: means(minutes.optional(), 'How early is not early.', 0),
  dedupeSeconds: means(
    z.number().int().min(0).max(3_600).optional(),
    'Taps at most so far apart are one punch.',
    60,
  ),
  workingWeekdays: means(
    z.array(z.number().int().min(0).max(7)).min(1).optional(),
    '0 (or 7) Sunday to 6 Saturday.',
    [1, 2, 3, 4, 5],
  ),
  travelOnNonWorkingDays: means(z.enum(['show', 'hide']).optional(), 'Whether travel shows on days off.'),
  precedence: means(
    z
      .array(z.enum(['travel', 'leave']))
      .min(1)
      .optional(),
    'Which of two requests for one half counts.',
    ['travel', 'leave'],
  ),
  clarification: means(
    z
      .object({
        approvalWays: means(
          z.array(approvalWaySchema).min(1),
          'The ways of approval that the agency accepts.',
        ),
        deadlineDays: means(
          z.number().int().min(0).optional(),
          'Until how many days after the day it may be handed in; left out: at any time.',
          15,
        ),
        deadlineCounts: means(
          z.enum(['calendar-days', 'working-days']).optional(),
          'What the deadline counts; left out: calendar days.',
        ),
      })
      .optional(),
    'How clarifications are handled.',
  ),
  lockMonthAfterDays: means(
    z.number().int().min(0).optional(),
    'How many calendar days after its last day a month is locked; left out: never.',
    10,
  ),
  attachments: means(
    z
      .object({ travel: attachmentLimitSchema.optional(), clarification: attachmentLimitSchema.optional() })
      .optional(),
    'Limits of attached files, where they differ from the usual ones.',
  ),
});

export const holidaySchema = z.object({
  date: means(date, 'Common era.', '2022-12-05'),
  name: means(
    z.union([z.string().min(1), z.object({ th: z.string().min(1), en: z.string().min(1) })]),
    'One name, or one for each language.',
    'วันพ่อแห่งชาติ',
  ),
  kind: means(z.string().optional(), 'public, substitution, special, or a word of your own.'),
  predicted: means(z.boolean().optional(), 'Not announced yet.'),
  areas: means(z.array(z.string().min(1)).optional(), 'ISO 3166-2:TH; left out: the whole country.', [
    'TH-12',
  ]),
  announcedOn: date.optional(),
  resolution: z.string().optional(),
});

/** One line of the code book; of several lines for a code the last `validFrom` not after the day counts. */
export const codeBookEntrySchema = z.object({
  code: means(
    z.string().min(1),
    'A code of a half of a cell; leave.KIND for a kind of leave; late and early give lateness a sign.',
    'missing-in',
    'leave.sick',
    'late',
  ),
  label: means(z.string(), 'What the cell shows.', 'ข(ช)'),
  name: means(nameSchema, 'What people read about it.'),
  colour: z.enum(['text', 'attention', 'muted', 'travel', 'leave']),
  aliases: means(
    z.array(z.object({ text: z.string(), half: half.optional() })).optional(),
    'Other spellings that old calendars have.',
  ),
  validFrom: means(date.optional(), 'First day of this label.'),
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
