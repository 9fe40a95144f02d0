import * as z from 'zod';
import { date, line, runningText, signatory } from '../field-schemas.js';

/** What the manual's page asks for when a record is missing (section 3, "บันทึกชี้แจงเหตุผล"). */
export const clarificationSchema = z.object({
  /** Number of the request; also the content of the QR code. */
  reference: line.max(60),
  name: line,
  position: line,
  agency: line,
  date,
  half: z.enum(['am', 'pm', 'day']),
  reason: runningText,
  place: line,
  writtenOn: date,
  supervisor: signatory,
  director: signatory,
  /** Who typed it in, where that is another person. */
  author: signatory.optional(),
});

export type ClarificationFormData = z.input<typeof clarificationSchema>;
