import type { AccountView } from '@moc-sdk/service/accounts';
import { dateTimeText } from '../layout/date-time.js';
import { html } from '../layout/markup.js';
import { textsOf, type Visit } from '../layout/visit.js';
import { verificationTexts } from './verification-texts.js';

/** Too many wrong tries: when the next one is possible. */
export function lockedPage(visit: Visit, { verification }: AccountView): Response {
  const t = textsOf(visit, verificationTexts);
  const until = verification?.lockedUntil ?? '';
  return visit.show({
    title: t.lockedTitle,
    path: '/verify',
    main: html`<h1>${t.lockedTitle}</h1>
<p>${t.lockedText}</p>
<div class="note"><p>${t.lockedUntil} <b>${dateTimeText(until, visit.locale)}</b></p></div>
<div class="acts"><a class="button quiet" href="/account">${t.toAccount}</a></div>`,
  });
}
