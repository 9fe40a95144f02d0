import { fillText } from '@moc-sdk/core';
import { passwordRules } from '../../passwords/password-rules.js';
import { dateField } from '../layout/date-field.js';
import { errorSummary } from '../layout/error-summary.js';
import { type FormState, radioField, textField } from '../layout/fields.js';
import { csrfField } from '../layout/form-parts.js';
import { html, type Markup } from '../layout/markup.js';
import { textsOf, type Visit } from '../layout/visit.js';
import { agencies, positions, titles } from './agencies.js';
import { type RegistrationTexts, registrationTexts } from './registration-texts.js';

/** Step 3: who one is, and the password. What was typed stays, the password never does. */
export function profilePage(visit: Visit, problems: FormState['problems'] = {}, status = 422): Response {
  const draft = visit.memory.registration;
  if (!draft?.memberType) return visit.goTo('/register');
  if (!draft.consentVersion) return visit.goTo('/register/consent');
  const t = textsOf(visit, registrationTexts);
  const state = { values: draft.values, problems };
  return visit.show({
    title: t.profileTitle,
    status: Object.keys(problems).length > 0 ? status : 200,
    main: html`<p class="step">${fillText(t.step, { step: 3 })}</p>
<h1>${t.profileTitle}</h1>
<p>${t.profileIntro}</p>
${errorSummary(state, visit.locale)}
<form method="post" action="/register/profile" novalidate>
${csrfField(visit)}
<h2>${t.aboutYou}</h2>
${personFields(visit, t, state)}
<h2>${t.work}</h2>
${workFields(t, state)}
<h2>${t.passwordTitle}</h2>
${passwordFields(t, state)}
<div class="acts"><button type="submit" class="green">${t.submit}</button><a class="button quiet" href="/register/consent">${t.back}</a></div>
</form>`,
  });
}

function personFields({ locale }: Visit, t: RegistrationTexts, state: FormState): Markup {
  const name = (field: string, label: string, autocomplete: string, optional?: string) =>
    textField({ name: field, label, optional, attributes: { autocomplete, maxlength: 100 } }, state);
  return html`${textField(
    {
      name: 'title',
      label: t.titleName,
      optional: t.optional,
      list: titles,
      className: 'short',
      attributes: { autocomplete: 'honorific-prefix', maxlength: 100 },
    },
    state,
  )}
<div class="row">${name('first', t.first, 'given-name')}${name('last', t.last, 'family-name')}</div>
<div class="row">${name('first-en', t.firstEn, 'off', t.optional)}${name('last-en', t.lastEn, 'off', t.optional)}</div>
${radioField(
  { name: 'sex', label: t.sex, inline: true },
  [
    { value: 'female', label: t.female },
    { value: 'male', label: t.male },
    { value: 'unstated', label: t.unstated },
  ],
  state,
)}
${dateField({ name: 'birth', label: t.birthDate, hint: t.birthDateHint, locale }, state)}
${textField(
  {
    name: 'email',
    label: t.email,
    hint: t.emailHint,
    attributes: { type: 'email', autocomplete: 'email', maxlength: 254, spellcheck: 'false' },
  },
  state,
)}`;
}

function workFields(t: RegistrationTexts, state: FormState): Markup {
  const line = (name: string, label: string, hint: string, list: readonly string[]) =>
    textField({ name, label, hint, list, attributes: { autocomplete: 'off', maxlength: 200 } }, state);
  return html`${radioField(
    { name: 'personnel-type', label: t.personnelType },
    [
      { value: 'internal', label: t.internal },
      { value: 'external', label: t.external },
    ],
    state,
  )}
<div class="internal">
${line(
  'agency',
  t.agency,
  t.agencyHint,
  agencies.map(({ th }) => th),
)}
${line('position', t.position, t.positionHint, positions)}
</div>`;
}

function passwordFields(t: RegistrationTexts, state: FormState): Markup {
  const field = (name: string, label: string) =>
    textField(
      {
        name,
        label,
        secret: true,
        describedBy: 'password-rules',
        attributes: { type: 'password', autocomplete: 'new-password' },
      },
      state,
    );
  return html`<div id="password-rules" class="soft">${t.rules}
<ul>
<li>${fillText(t.ruleLength, { min: passwordRules.minLength })}</li>
<li>${t.rulePersonal}</li>
<li>${t.ruleCommon}</li>
</ul></div>
<div class="row">${field('password', t.password)}${field('password-again', t.passwordAgain)}</div>`;
}
