import { randomUUID } from 'node:crypto';
import type { AccountView } from '@moc-sdk/service/accounts';
import { errorSummary } from '../layout/error-summary.js';
import { hintAndProblem } from '../layout/fields.js';
import { csrfField } from '../layout/form-parts.js';
import { html, type Part } from '../layout/markup.js';
import { textsOf, type Visit } from '../layout/visit.js';
import { cancelForm } from './card-page.js';
import { uploadScript } from './upload-script.js';
import { type VerificationTexts, verificationTexts } from './verification-texts.js';

/** The document that a reviewer decides by: what it may be, the form to sign, and the one file. */
export function documentPage(visit: Visit, account: AccountView): Response {
  const t = textsOf(visit, verificationTexts);
  const { memory } = visit;
  const version = account.verification?.version ?? 0;
  const isCitizen = account.verification?.way === 'citizen';
  const problem = memory.notice?.text;
  // The script that shows the progress follows the answer too, unseen: what it gets counts as not yet said.
  if (visit.request.headers.get('sec-fetch-dest') !== 'empty') memory.notice = undefined;
  const title = isCitizen ? t.documentTitleCitizen : t.documentTitle;
  // The file comes after the fields, so what must be known before it stands in the address; none of it is secret.
  const action = `/verify/document?key=${randomUUID()}&expects=${version}`;
  return visit.show({
    title,
    path: '/verify',
    script: uploadScript,
    main: html`<h1>${title}</h1>
${reasons(account, t)}
${errorSummary({ problems: problem === undefined ? {} : { file: problem } }, visit.locale)}
${!isCitizen && formSteps(t)}
<form method="post" action="${action}" enctype="multipart/form-data" id="upload">
${csrfField(visit)}
<div class="field${problem !== undefined ? ' bad' : ''}">
<label for="file">${t.file}</label>
${hintAndProblem('file', t.fileHint, problem)}
<input id="file" name="file" type="file" required accept=".jpg,.jpeg,.png,.pdf" aria-describedby="file-hint">
</div>
<div id="progress" hidden><p id="progress-label" role="status">${t.uploading}</p><progress max="100" value="0" aria-labelledby="progress-label"></progress></div>
<div class="note"><p><b>${t.legalTitle}</b><br>${t.legal}</p></div>
<div class="acts"><button type="submit" class="green">${isCitizen ? t.sendCitizen : t.send}</button></div>
</form>
${cancelForm(visit, version)}`,
  });
}

function reasons({ verification }: AccountView, t: VerificationTexts): Part {
  const { notices = [], rejection } = verification ?? {};
  if (rejection && notices.includes('rejected')) {
    return html`<div class="summary"><h2>${t.rejectedTitle}</h2><p>${t.rejectedReason}: <b>${rejection.reason}</b></p><p>${t.rejectedAgain}</p></div>`;
  }
  if (notices.includes('no-laser-code')) return html`<p>${t.noLaser}</p>`;
  return notices.includes('not-on-the-staff') && html`<p>${t.notOnStaff}</p>`;
}

function formSteps(t: VerificationTexts): Part {
  return html`<p>${t.documentWhat}</p>
<h2>${t.formTitle}</h2>
<ol>
<li><a href="/verify/form.pdf" download>${t.formDownload}</a></li>
<li>${t.formSign}</li>
<li>${t.formScan}</li>
</ol>`;
}
