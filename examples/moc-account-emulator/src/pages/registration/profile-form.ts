import { fillText } from '@moc-sdk/core';
import type { RegistrationInput } from '@moc-sdk/service/accounts';
import { FORM, refusalStatus, refusalText, refusedFields } from '../layout/error-summary.js';
import { valuesOf } from '../layout/read-form.js';
import { textsOf, type Visit } from '../layout/visit.js';
import { profilePage } from './profile-page.js';
import { PROFILE_FIELDS, passwordMistakes, readProfile } from './read-profile.js';
import { type RegistrationTexts, registrationTexts } from './registration-texts.js';

/** Takes the profile and has the code sent. */
export async function takeProfile(visit: Visit): Promise<Response> {
  const form = await visit.form();
  const { memory, locale, clock } = visit;
  const draft = memory.registration;
  if (!draft?.memberType) return visit.goTo('/register');
  if (!draft.consentVersion) return visit.goTo('/register/consent');
  const t = textsOf(visit, registrationTexts);
  draft.values = valuesOf(form, PROFILE_FIELDS);
  const read = readProfile(draft.values, { memberType: draft.memberType, locale, now: clock.now(), t });
  const mistakes = passwordMistakes(form, draft.values, t);
  if ('problems' in read) return profilePage(visit, { ...read.problems, ...retype(mistakes, t) });
  if (Object.keys(mistakes).length > 0) return profilePage(visit, { ...mistakes });
  if (visit.isFixed(draft.values.email ?? '')) {
    return profilePage(visit, { email: t.emailFixed, ...retype({}, t) });
  }

  const input: RegistrationInput = {
    email: draft.values.email ?? '',
    profile: read.profile,
    consent: { version: draft.consentVersion, locale },
  };
  try {
    const { registration } = await visit.accounts();
    const { token } = await registration.begin(input, { address: visit.address });
    const passwordHash = await visit.passwords.hash(form.get('password') ?? '');
    draft.sent = { input, passwordHash, token };
  } catch (error) {
    return profilePage(
      visit,
      { ...refusedProblems(error, t, visit), ...retype({}, t) },
      refusalStatus(error),
    );
  }
  return visit.goTo('/register/code');
}

/** A page that comes back has no password any more: whoever typed a good one is told to type it again. */
function retype(mistakes: { readonly password?: string }, t: RegistrationTexts) {
  return Object.keys(mistakes).length > 0 ? mistakes : { password: t.passwordRetype };
}

/** The service's fields under the names of the form. */
const FIELD_OF: Readonly<Record<string, readonly [field: string, label: keyof RegistrationTexts]>> = {
  email: ['email', 'email'],
  'name.title': ['title', 'titleName'],
  'name.first': ['first', 'first'],
  'name.last': ['last', 'last'],
  'nameEn.first': ['first-en', 'firstEn'],
  'nameEn.last': ['last-en', 'lastEn'],
  sex: ['sex', 'sex'],
  birthDate: ['birth', 'birthDate'],
  personnelType: ['personnel-type', 'personnelType'],
  agency: ['agency', 'agency'],
  position: ['position', 'position'],
};

function refusedProblems(error: unknown, t: RegistrationTexts, { locale }: Visit): Record<string, string> {
  const problems: Record<string, string> = {};
  for (const path of refusedFields(error)) {
    const known = FIELD_OF[path];
    if (known) problems[known[0]] = fillText(t.fieldInvalid, { field: t[known[1]] });
  }
  if (problems.email) problems.email = t.emailMissing;
  return Object.keys(problems).length > 0 ? problems : { [FORM]: refusalText(error, locale) };
}
