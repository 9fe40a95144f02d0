import { fillText } from '@moc-sdk/core';
import type { AccountView } from '@moc-sdk/service/accounts';
import { dateTimeText } from '../layout/date-time.js';
import { html } from '../layout/markup.js';
import { textsOf, type Visit } from '../layout/visit.js';
import { cancelForm } from './card-page.js';
import { verificationTexts } from './verification-texts.js';

const REFRESH_S = 20;

/** The sources are being asked, or one is down: what happens next, without anything to do. */
export function waitingPage(visit: Visit, { verification }: AccountView): Response {
  const t = textsOf(visit, verificationTexts);
  const isRetrying = verification?.status === 'retrying';
  const title = isRetrying ? t.retryTitle : t.waitTitle;
  return visit.show({
    title,
    path: '/verify',
    refresh: REFRESH_S,
    main: html`<h1>${title}</h1>
<p role="status">${isRetrying ? t.retryText : t.waitText}</p>
${verification?.retryAt && html`<div class="note"><p>${t.retryAt} <b>${dateTimeText(verification.retryAt, visit.locale)}</b></p></div>`}
<p class="soft">${fillText(t.refreshes, { seconds: REFRESH_S })}</p>
<div class="acts"><a class="button" href="/verify">${t.checkNow}</a><a class="button quiet" href="/account">${t.toAccount}</a></div>
${verification && cancelForm(visit, verification.version)}`,
  });
}
