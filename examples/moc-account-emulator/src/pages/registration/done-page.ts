import { formatDate } from '@moc-sdk/core';
import { commandFields } from '../layout/form-parts.js';
import { html } from '../layout/markup.js';
import { textsOf, type Visit } from '../layout/visit.js';
import { registrationTexts } from './registration-texts.js';

/** The result: a temporary account, its last day, and the choice between green and blue. */
export async function donePage(visit: Visit): Promise<Response> {
  const account = await visit.account();
  if (!account) return visit.goTo('/sign-in/account');
  if (account.stage !== 'temporary') return visit.goTo('/account');
  // Done: what was kept for the registration is not needed any more.
  visit.memory.registration = undefined;
  const t = textsOf(visit, registrationTexts);
  const { locale } = visit;
  return visit.show({
    title: t.doneTitle,
    main: html`<h1>${t.doneTitle}</h1>
<p>${t.doneText}</p>
${account.lastDay && html`<div class="note good"><p>${t.doneLastDay} <b>${formatDate(account.lastDay, { locale, style: 'full' })}</b></p></div>`}
<form method="post" action="/register/choose" class="acts">
${commandFields(visit, account.version)}
<p class="soft">${t.permanentText}</p>
<button type="submit" class="green" name="choice" value="permanent">${t.permanent}</button>
<p class="soft">${t.temporaryText}</p>
<button type="submit" class="blue" name="choice" value="temporary">${t.temporary}</button>
</form>`,
  });
}
