import { checkNationalId } from '@moc-sdk/core';
import * as z from 'zod';
import { date, LINE_LIMIT } from '../field-schemas.js';

/** What a person may leave to the pen. */
const open = z.string().trim().max(LINE_LIMIT).optional();

/** A service with a box to tick; an empty name leaves a dotted line to write one. */
const service = z.object({ name: z.string().trim().max(LINE_LIMIT), asked: z.boolean() });

/**
 * The request that an applicant and their supervisor sign, for people whom no directory knows (manual, section 1, step 3.6).
 * Everything may be missing: what is, is a dotted line.
 */
export const accountRequestSchema = z.object({
  title: open,
  first: open,
  last: open,
  nationalId: open.refine((id) => !id || checkNationalId(id).valid, 'not a national ID'),
  birthDate: date.or(z.literal('')).optional(),
  agency: open,
  position: open,
  /** `official`: civil servant; `government`: employee on a government contract; `permanent`: permanent employee. */
  personnelType: z.enum(['official', 'government', 'permanent', 'contractor']).optional(),
  telephone: open,
  email: open,
  /** At most eight. Default: the services that the manual names, MOC Account ticked. */
  services: z.array(service).max(8).optional(),
  /** The day of the request. */
  date: date.or(z.literal('')).optional(),
  supervisor: z.object({ name: open, position: open }).optional(),
});

export type AccountRequestFormData = z.input<typeof accountRequestSchema>;
