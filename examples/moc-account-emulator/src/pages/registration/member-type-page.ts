import { fillText } from '@moc-sdk/core';
import { errorSummary } from '../layout/error-summary.js';
import { type FormState, radioField } from '../layout/fields.js';
import { csrfField } from '../layout/form-parts.js';
import { html } from '../layout/markup.js';
import { textsOf, type Visit } from '../layout/visit.js';
import { signInPath } from '../layout/way-back.js';
import { memberTypes } from './member-types.js';
import { registrationTexts } from './registration-texts.js';

/** Step 1: what kind of member. */
export async function memberTypePage(visit: Visit, problems: FormState['problems'] = {}): Promise<Response> {
  const t = textsOf(visit, registrationTexts);
  const { locale, memory } = visit;
  const state = { values: { 'member-type': memory.registration?.memberType ?? 'thai-person' }, problems };
  const choices = memberTypes.map(({ id, name, hint, offered }) => ({
    value: id,
    label: name[locale],
    hint: hint[locale],
    disabled: !offered,
  }));
  return visit.show({
    title: t.typeTitle,
    status: Object.keys(problems).length > 0 ? 422 : 200,
    main: html`<p class="step">${fillText(t.step, { step: 1 })}</p>
<h1>${t.typeTitle}</h1>
${errorSummary(state, locale)}
<form method="post" action="/register">
${csrfField(visit)}
${radioField({ name: 'member-type', label: t.typeQuestion }, choices, state)}
<div class="acts"><button type="submit">${t.next}</button></div>
</form>
<hr>
<p>${t.haveAccount} <a href="${await signInPath(visit)}">${t.signIn}</a></p>
<p><a href="/reemail">${t.lookUp}</a></p>`,
  });
}

export async function takeMemberType(visit: Visit): Promise<Response> {
  const chosen = (await visit.form()).get('member-type');
  const type = memberTypes.find(({ id, offered }) => offered && id === chosen);
  if (!type) {
    return memberTypePage(visit, { 'member-type': textsOf(visit, registrationTexts).typeMissing });
  }
  visit.memory.registration = { values: {}, ...visit.memory.registration, memberType: type.id };
  return visit.goTo('/register/consent');
}
