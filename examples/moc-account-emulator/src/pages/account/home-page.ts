import { bangkokDate, fillText, formatDate, fullName, toEpochDay } from '@moc-sdk/core';
import type { AccountView } from '@moc-sdk/service/accounts';
import { dateText } from '../layout/date-time.js';
import { html, type Markup, type Part } from '../layout/markup.js';
import { textsOf, type Visit } from '../layout/visit.js';
import { wayBack } from '../layout/way-back.js';
import { badge } from '../verification/badge.js';
import { type AccountTexts, accountTexts } from './account-texts.js';

/** Status, days left, badge and the next step. */
export async function homePage(visit: Visit, account: AccountView): Promise<Response> {
  const t = textsOf(visit, accountTexts);
  const { profile } = account;
  const back = await wayBack(visit);
  const name = (visit.locale === 'en' && profile.nameEn) || profile.name;
  return visit.show({
    title: t.title,
    main: html`<h1>${t.hello} ${fullName(name)}</h1>
<p>${t.title}</p>
${account.recognised && personnelBadge(visit, account, t)}
${facts(visit, account, t)}
${back && html`<div class="acts">${back}</div>`}
<h2>${t.nextTitle}</h2>
${nextStep(account, t)}
<hr>
<p><a href="/session/end">${t.signOut}</a></p>`,
  });
}

function personnelBadge({ locale }: Visit, { recognised }: AccountView, t: AccountTexts): Markup {
  return html`<div class="badge">${badge(t.badge)}<div><b>${t.badge}</b>
${recognised && html`<span class="soft">${t.since} ${dateText(recognised.at, locale)}</span>`}</div></div>`;
}

function facts(visit: Visit, account: AccountView, t: AccountTexts): Markup {
  const { stage, email, profile } = account;
  const className = stage === 'temporary' ? 'wait' : 'ok';
  return html`<dl class="facts">
<dt>${t.status}</dt><dd><span class="pill ${className}">${stageText(stage, t)}</span></dd>
<dt>${t.lastDay}</dt><dd>${lastDayText(visit, account, t)}</dd>
<dt>${t.email}</dt><dd>${email}</dd>
${profile.agency && html`<dt>${t.agency}</dt><dd>${profile.agency}</dd>`}
${profile.position && html`<dt>${t.position}</dt><dd>${profile.position}</dd>`}
</dl>`;
}

function stageText(stage: AccountView['stage'], t: AccountTexts): string {
  return stage === 'temporary' || stage === 'permanent' || stage === 'ministry-personnel' ? t[stage] : stage;
}

function lastDayText({ locale, clock }: Visit, { stage, lastDay }: AccountView, t: AccountTexts): Part {
  if (stage !== 'temporary' || lastDay === undefined) return t.noEnd;
  const days = toEpochDay(lastDay) - toEpochDay(bangkokDate(clock.now()));
  const left = days <= 0 ? t.lastDayToday : fillText(t.daysLeft, { days });
  return html`${formatDate(lastDay, { locale })}<br><span class="soft">${left}</span>`;
}

function nextStep({ stage, verification }: AccountView, t: AccountTexts): Markup {
  const status = verification?.status;
  switch (status) {
    case 'requires-identity':
    case 'checking':
    case 'retrying':
    case 'requires-document':
    case 'pending-review':
      return html`<p>${t[status]}</p><div class="acts"><a class="button" href="/verify">${t.continue}</a></div>`;
  }
  if (stage === 'ministry-personnel') return html`<p>${t.nothing}</p>`;
  const label = stage === 'temporary' ? t.verify : t.verifyPersonnel;
  return html`<div class="acts"><a class="button green" href="/verify">${label}</a></div>`;
}
