import type { AccountView, CardInput } from '@moc-sdk/service/accounts';
import { FORM, refusalStatus, refusalText, refusedFields } from '../layout/error-summary.js';
import { commandOf } from '../layout/form-parts.js';
import { valuesOf } from '../layout/read-form.js';
import { textsOf, type Visit } from '../layout/visit.js';
import { CARD_FIELDS, cardPage, problemsOf } from './card-page.js';
import { hasMovedOn } from './moved-on.js';
import { type VerificationTexts, verificationTexts } from './verification-texts.js';

/** Takes the card and asks the sources; what was typed stays in the form when the card is refused. */
export async function takeCard(visit: Visit): Promise<Response> {
  const form = await visit.form();
  const account = await visit.account();
  if (!account) return visit.goTo('/sign-in/verify');
  const t = textsOf(visit, verificationTexts);
  const values = valuesOf(form, CARD_FIELDS);
  const command = commandOf(form, account.id);
  let after: AccountView;
  try {
    const { verification } = await visit.accounts();
    after = await verification.submitCard(account.id, cardOf(values), command, { address: visit.address });
  } catch (error) {
    if (hasMovedOn(error)) return visit.goTo('/verify');
    return cardPage(
      visit,
      account,
      { values, problems: refusedProblems(error, t, visit) },
      refusalStatus(error),
    );
  }
  const problems = problemsOf(after, t);
  const isRefused = after.verification?.status === 'requires-identity' && !after.verification.lockedUntil;
  return isRefused ? cardPage(visit, after, { values, problems }) : visit.goTo('/verify');
}

function cardOf(values: Readonly<Record<string, string>>): CardInput {
  const v = (name: string) => values[name] ?? '';
  return {
    nationalId: v('national-id'),
    ...(v('title') && { title: v('title') }),
    first: v('first'),
    last: v('last'),
    // Old cards lack the day, or the day and the month.
    birthDate: `${v('birth-day') || '0'}/${v('birth-month') || '0'}/${v('birth-year')}`,
    ...(v('laser') && { laserCode: v('laser') }),
  };
}

/** The service's fields under the names of the form, each with what to do. */
const FIELD_OF: Readonly<Record<string, readonly [field: string, text: keyof VerificationTexts]>> = {
  nationalId: ['national-id', 'nationalIdInvalid'],
  first: ['first', 'firstInvalid'],
  last: ['last', 'lastInvalid'],
  birthDate: ['birth', 'birthDateInvalid'],
  laserCode: ['laser', 'laserInvalid'],
};

function refusedProblems(error: unknown, t: VerificationTexts, { locale }: Visit): Record<string, string> {
  const problems: Record<string, string> = {};
  for (const path of refusedFields(error)) {
    const known = FIELD_OF[path];
    if (known) problems[known[0]] = t[known[1]];
  }
  return Object.keys(problems).length > 0 ? problems : { [FORM]: refusalText(error, locale) };
}
