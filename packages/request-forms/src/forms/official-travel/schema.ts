import * as z from 'zod';
import { date, line, runningText, signatory } from '../field-schemas.js';

/** Duty, training or seminar away from the office (manual, section 3, "บันทึกไปราชการ"). */
export const officialTravelSchema = z
  .object({
    reference: line.max(60),
    name: line,
    position: line,
    agency: line,
    kind: z.enum(['duty', 'training', 'seminar']),
    from: date,
    to: date,
    place: line,
    subject: runningText,
    writtenOn: date,
    supervisor: signatory,
    director: signatory,
  })
  .refine((data) => data.from <= data.to, { path: ['to'], message: 'ends before it starts' });

export type OfficialTravelFormData = z.input<typeof officialTravelSchema>;
