import { fillText } from '@moc-sdk/core';
import { errorSummary } from '../layout/error-summary.js';
import { checkField, type FormState } from '../layout/fields.js';
import { csrfField } from '../layout/form-parts.js';
import { html } from '../layout/markup.js';
import { textsOf, type Visit } from '../layout/visit.js';
import { consent } from './consent.js';
import { registrationTexts } from './registration-texts.js';

/** Step 2: the consent. Whoever has not chosen what they are begins there. */
export function consentPage(visit: Visit, problems: FormState['problems'] = {}): Response {
  const draft = visit.memory.registration;
  if (!draft?.memberType) return visit.goTo('/register');
  const t = textsOf(visit, registrationTexts);
  const { locale } = visit;
  const agreed = draft.consentVersion === consent.version ? 'yes' : '';
  const state = { values: { consent: agreed }, problems };
  return visit.show({
    title: t.consentTitle,
    status: Object.keys(problems).length > 0 ? 422 : 200,
    main: html`<p class="step">${fillText(t.step, { step: 2 })}</p>
<h1>${t.consentTitle}</h1>
<p>${fillText(t.consentVersion, { version: consent.version })}</p>
${errorSummary(state, locale)}
<div class="scroll" tabindex="0" role="region" aria-label="${t.consentLabel}">
${consent.sections.map(({ title, text }) => html`<h2>${title[locale]}</h2><p>${text[locale]}</p>`)}
</div>
<form method="post" action="/register/consent">
${csrfField(visit)}
<input type="hidden" name="version" value="${consent.version}">
${checkField({ name: 'consent', label: t.consentAgree }, state)}
<div class="acts"><button type="submit">${t.next}</button><a class="button quiet" href="/register">${t.back}</a></div>
</form>`,
  });
}

/** Counts only for the text that was shown. */
export async function takeConsent(visit: Visit): Promise<Response> {
  const form = await visit.form();
  const draft = visit.memory.registration;
  if (!draft?.memberType) return visit.goTo('/register');
  if (form.get('consent') !== 'yes' || form.get('version') !== consent.version) {
    return consentPage(visit, { consent: textsOf(visit, registrationTexts).consentMissing });
  }
  draft.consentVersion = consent.version;
  return visit.goTo('/register/profile');
}
