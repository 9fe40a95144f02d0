import { fillText } from '@moc-sdk/core';
import { errorSummary } from '../layout/error-summary.js';
import { type FormState, textField } from '../layout/fields.js';
import { csrfField } from '../layout/form-parts.js';
import { html } from '../layout/markup.js';
import { textsOf, type Visit } from '../layout/visit.js';
import { registrationTexts } from './registration-texts.js';

/** Step 4: the code from the e-mail. The same page whether the address could be registered or not. */
export function codePage(visit: Visit, problems: FormState['problems'] = {}, status = 422): Response {
  const sent = visit.memory.registration?.sent;
  if (!sent) return visit.goTo('/register/profile');
  const t = textsOf(visit, registrationTexts);
  const { notice } = visit.memory;
  visit.memory.notice = undefined;
  const state = { values: {}, problems };
  return visit.show({
    title: t.codeTitle,
    status: Object.keys(problems).length > 0 ? status : 200,
    path: '/register/code',
    main: html`<p class="step">${fillText(t.step, { step: 4 })}</p>
<h1>${t.codeTitle}</h1>
<p>${t.codeIntro} <b>${sent.input.email}</b></p>
${notice && html`<div class="note good" role="status"><p>${notice.text}</p></div>`}
${errorSummary(state, visit.locale)}
<form method="post" action="/register/code" novalidate>
${csrfField(visit)}
${textField(
  {
    name: 'code',
    label: t.code,
    hint: t.codeHint,
    className: 'code',
    attributes: { inputmode: 'numeric', autocomplete: 'one-time-code', maxlength: 12 },
  },
  state,
)}
<div class="acts"><button type="submit">${t.confirm}</button></div>
</form>
<form method="post" action="/register/resend" class="acts">
${csrfField(visit)}
<button type="submit" class="quiet">${t.resend}</button>
</form>
<hr>
<p><a href="/register/profile">${t.change}</a></p>
<div class="note"><p>${t.mailbox} <a href="/mail" target="_blank">${t.mailboxLink}</a></p></div>`,
  });
}
