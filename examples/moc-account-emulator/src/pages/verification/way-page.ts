import type { AccountView } from '@moc-sdk/service/accounts';
import { errorSummary } from '../layout/error-summary.js';
import { type FormState, radioField } from '../layout/fields.js';
import { commandFields, commandOf } from '../layout/form-parts.js';
import { html } from '../layout/markup.js';
import { textsOf, type Visit } from '../layout/visit.js';
import { hasMovedOn } from './moved-on.js';
import { verificationTexts } from './verification-texts.js';

/** How to verify: as ministry personnel, or as a citizen where that would change anything. */
export function wayPage(visit: Visit, account: AccountView, problems: FormState['problems'] = {}): Response {
  const t = textsOf(visit, verificationTexts);
  const isPermanent = account.stage === 'permanent';
  const state = { values: { way: 'ministry-personnel' }, problems };
  const choices = [
    { value: 'ministry-personnel', label: t.wayPersonnel, hint: t.wayPersonnelHint },
    ...(isPermanent ? [] : [{ value: 'citizen', label: t.wayCitizen, hint: t.wayCitizenHint }]),
  ];
  return visit.show({
    title: t.wayTitle,
    path: '/verify',
    status: Object.keys(problems).length > 0 ? 422 : 200,
    main: html`<h1>${t.wayTitle}</h1>
<p>${isPermanent ? t.citizenText : t.wayIntro}</p>
${errorSummary(state, visit.locale)}
<form method="post" action="/verify/start">
${commandFields(visit, account.verification?.version ?? 0)}
${radioField({ name: 'way', label: t.wayQuestion }, choices, state)}
<div class="acts"><button type="submit" class="green">${t.next}</button><a class="button quiet" href="/account">${t.toAccount}</a></div>
</form>`,
  });
}

export async function takeWay(visit: Visit): Promise<Response> {
  const form = await visit.form();
  const account = await visit.account();
  if (!account) return visit.goTo('/sign-in/verify');
  const way = form.get('way');
  if (way !== 'ministry-personnel' && way !== 'citizen') {
    return wayPage(visit, account, { way: textsOf(visit, verificationTexts).wayMissing });
  }
  // A case that begins has no version yet: there is nothing that could have changed.
  const { expects: _none, ...command } = commandOf(form, account.id);
  try {
    await (await visit.accounts()).verification.start(account.id, way, command);
  } catch (error) {
    if (!hasMovedOn(error)) throw error;
  }
  return visit.goTo('/verify');
}
