import * as z from 'zod';
import { date, line } from '../field-schemas.js';

/** Consent to keep a face template for clocking in. */
export const profileConsentSchema = z.object({
  /** Version of the consent text, as recorded with the consent. */
  version: line.max(60),
  name: line,
  position: line,
  agency: line,
  consentedOn: date,
  /** Whom to ask, withdraw or complain to: the agency's data protection officer. */
  contact: line,
});

export type ProfileConsentFormData = z.input<typeof profileConsentSchema>;
