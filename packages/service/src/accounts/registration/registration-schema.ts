import { bangkokDate, type Clock, isCivilDate, MocError } from '@moc-sdk/core';
import * as z from 'zod';
import { writtenText } from '../../api/written-text.js';
import type { RegistrationInput } from '../account-service.js';
import { emailSchema } from './email.js';

/** The oldest believable year of birth, CE. */
const OLDEST_YEAR = '1900';
/** Names and posts as registers print them: the longest Thai agency name has about a hundred characters. */
const MAX_NAME = 100;
const MAX_LINE = 200;

const nameSchema = z.object({
  title: writtenText(MAX_NAME).optional(),
  first: writtenText(MAX_NAME, 1),
  last: writtenText(MAX_NAME, 1),
});

/** What a person says of themselves, checked field by field. */
const profileSchema = (today: string) =>
  z
    .object({
      memberType: z.string().regex(/^[a-z0-9-]{1,64}$/),
      name: nameSchema,
      nameEn: nameSchema.optional(),
      sex: z.enum(['female', 'male', 'unstated']),
      birthDate: z
        .string()
        .refine(isCivilDate, 'There is no such day on the calendar')
        .refine((date) => date >= OLDEST_YEAR && date <= today, 'Must lie in the past'),
      personnelType: z.enum(['internal', 'external']),
      agency: writtenText(MAX_LINE, 1).optional(),
      position: writtenText(MAX_LINE, 1).optional(),
      locale: z.enum(['th', 'en']),
    })
    .superRefine((profile, context) => {
      if (profile.personnelType !== 'internal') return;
      for (const field of ['agency', 'position'] as const) {
        if (!profile[field])
          context.addIssue({ code: 'custom', path: [field], message: 'Staff must name it' });
      }
    });

/**
 * A registration as it is kept: trimmed, nothing left open.
 *
 * @throws MocError `account/profile-invalid` with `details.issues`, one for each field that does not fit; none holds what
 * was typed
 */
export function readRegistration(
  input: RegistrationInput,
  clock: Clock,
): Pick<RegistrationInput, 'email' | 'profile'> {
  const schema = z.object({ email: emailSchema, profile: profileSchema(bangkokDate(clock.now())) });
  const read = schema.safeParse(input);
  if (read.success) return read.data as Pick<RegistrationInput, 'email' | 'profile'>;
  const issues = read.error.issues.map(({ path, message }) => ({
    path: path.join('.').replace(/^profile\./, ''),
    message,
  }));
  const problem = issues.map(({ path, message }) => `${path}: ${message}`).join('; ');
  throw new MocError('account/profile-invalid', { details: { problem, issues } });
}
