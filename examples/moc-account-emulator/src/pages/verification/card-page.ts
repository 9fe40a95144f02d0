import { BE_OFFSET, fillText } from '@moc-sdk/core';
import type { AccountView } from '@moc-sdk/service/accounts';
import { dateField } from '../layout/date-field.js';
import { errorSummary, FORM } from '../layout/error-summary.js';
import { type FormState, textField } from '../layout/fields.js';
import { commandFields } from '../layout/form-parts.js';
import { html, type Markup } from '../layout/markup.js';
import { textsOf, type Visit } from '../layout/visit.js';
import { titles } from '../registration/agencies.js';
import { cardDrawing } from './card-drawing.js';
import { type VerificationTexts, verificationTexts } from './verification-texts.js';

/** What the form of the card holds. */
export const CARD_FIELDS = [
  'national-id',
  'title',
  'first',
  'last',
  'birth-day',
  'birth-month',
  'birth-year',
  'laser',
] as const;

/** The card as it is printed, beside a drawing of where everything stands on it. */
export function cardPage(visit: Visit, account: AccountView, refused?: FormState, status = 422): Response {
  const t = textsOf(visit, verificationTexts);
  const { locale } = visit;
  const { verification } = account;
  const isCitizen = verification?.way === 'citizen';
  const state = refused ?? { values: fromProfile(account), problems: problemsOf(account, t) };
  const version = verification?.version ?? 0;
  return visit.show({
    title: t.cardTitle,
    path: '/verify',
    status: refused ? status : 200,
    main: html`<h1>${t.cardTitle}</h1>
<p>${isCitizen ? t.sentToCitizen : t.sentTo}</p>
${errorSummary(state, locale)}
${cardDrawing(locale)}
<p class="soft">${t.cardIntro}</p>
<form method="post" action="/verify/card" novalidate autocomplete="off">
${commandFields(visit, version)}
${cardFields(visit, t, state)}
<div class="acts"><button type="submit" class="green">${isCitizen ? t.submitCitizen : t.submitPersonnel}</button></div>
</form>
${cancelForm(visit, version)}`,
  });
}

function cardFields({ locale }: Visit, t: VerificationTexts, state: FormState): Markup {
  const off = { autocomplete: 'off', maxlength: 100 };
  return html`${textField(
    {
      name: 'national-id',
      label: t.nationalId,
      hint: t.nationalIdHint,
      attributes: { ...off, inputmode: 'numeric', maxlength: 20 },
    },
    state,
  )}
<div class="row">
${textField({ name: 'title', label: t.cardTitleName, optional: t.optional, list: titles, className: 'short', attributes: off }, state)}
${textField({ name: 'first', label: t.first, attributes: off }, state)}
${textField({ name: 'last', label: t.last, attributes: off }, state)}
</div>
${dateField({ name: 'birth', label: t.birthDate, hint: t.birthDateHint, locale }, state)}
${textField(
  {
    name: 'laser',
    label: t.laser,
    hint: t.laserHint,
    attributes: { ...off, maxlength: 20, autocapitalize: 'characters', spellcheck: 'false' },
  },
  state,
)}`;
}

/** Ends the case; the way is chosen anew. */
export function cancelForm(visit: Visit, version: number): Markup {
  const t = textsOf(visit, verificationTexts);
  return html`<form method="post" action="/verify/cancel" class="acts">
${commandFields(visit, version)}
<button type="submit" class="quiet">${t.otherWay}</button>
</form>`;
}

/** What the person has said of themselves already. */
function fromProfile({ profile: { name, birthDate } }: AccountView): Record<string, string> {
  const [year = 0, month, day] = birthDate.split('-').map(Number);
  return {
    title: name.title ?? '',
    first: name.first,
    last: name.last,
    'birth-day': String(day),
    'birth-month': String(month),
    'birth-year': String(year + BE_OFFSET),
  };
}

/** Why the last try was refused, for a page that is loaded again. */
export function problemsOf({ verification }: AccountView, t: VerificationTexts): Record<string, string> {
  const { notices = [], triesLeft = 0 } = verification ?? {};
  const reason = notices.includes('card-invalid')
    ? t.cardInvalid
    : notices.includes('card-mismatch')
      ? t.mismatch
      : undefined;
  return reason ? { [FORM]: `${reason} ${fillText(t.triesLeft, { tries: triesLeft })}` } : {};
}
