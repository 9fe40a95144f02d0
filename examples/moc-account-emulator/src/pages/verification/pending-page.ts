import type { AccountView } from '@moc-sdk/service/accounts';
import { dateTimeText } from '../layout/date-time.js';
import { html } from '../layout/markup.js';
import { textsOf, type Visit } from '../layout/visit.js';
import { wayBack } from '../layout/way-back.js';
import { cancelForm } from './card-page.js';
import { verificationTexts } from './verification-texts.js';

const MB = 1_048_576;

/** The document lies with a reviewer: what comes next. */
export async function pendingPage(visit: Visit, { verification }: AccountView): Promise<Response> {
  const t = textsOf(visit, verificationTexts);
  const { locale } = visit;
  const document = verification?.document;
  return visit.show({
    title: t.pendingTitle,
    path: '/verify',
    main: html`<h1>${t.pendingTitle}</h1>
<p>${t.pendingText}</p>
${
  document &&
  html`<dl class="facts"><dt>${t.sentAt}</dt><dd>${dateTimeText(document.attachedAt, locale)}</dd>
<dt>${t.fileFact}</dt><dd>${document.kind.toUpperCase()}, ${sizeText(document.bytes)}</dd></dl>`
}
<ul>
<li>${verification?.way === 'citizen' ? t.pendingNextCitizen : t.pendingNext}</li>
<li>${t.pendingReject}</li>
</ul>
<div class="acts">${await wayBack(visit)}<a class="button quiet" href="/account">${t.toAccount}</a></div>
${verification && cancelForm(visit, verification.version)}`,
  });
}

function sizeText(bytes: number): string {
  return bytes < MB ? `${Math.max(1, Math.round(bytes / 1_024))} kB` : `${(bytes / MB).toFixed(1)} MB`;
}
