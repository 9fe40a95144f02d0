import type { AccountView } from '@moc-sdk/service/accounts';
import { dateText } from '../layout/date-time.js';
import { html } from '../layout/markup.js';
import { textsOf, type Visit } from '../layout/visit.js';
import { wayBack } from '../layout/way-back.js';
import { badge } from './badge.js';
import { verificationTexts } from './verification-texts.js';

/** The badge. */
export async function approvedPage(visit: Visit, { recognised, profile }: AccountView): Promise<Response> {
  const back = await wayBack(visit);
  const t = textsOf(visit, verificationTexts);
  return visit.show({
    title: t.approvedTitle,
    path: '/verify',
    main: html`<h1>${t.approvedTitle}</h1>
<div class="badge">${badge(t.badge)}<div><b>${t.badge}</b>
${profile.agency}${recognised && html`<br><span class="soft">${t.since} ${dateText(recognised.at, visit.locale)}</span>`}</div></div>
<p>${t.approvedText}</p>
<div class="acts">${back}<a class="button${back && ' quiet'}" href="/account">${t.toAccount}</a></div>`,
  });
}
