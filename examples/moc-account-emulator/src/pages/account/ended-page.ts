import { html } from '../layout/markup.js';
import { textsOf, type Visit } from '../layout/visit.js';
import { signInPath } from '../layout/way-back.js';
import { accountTexts } from './account-texts.js';

/** The account has ended while somebody was signed in: why, and the way on. */
export async function endedPage(visit: Visit, stage: 'expired' | 'revoked'): Promise<Response> {
  const t = textsOf(visit, accountTexts);
  return visit.show({
    title: t[`${stage}Title`],
    main: html`<h1>${t[`${stage}Title`]}</h1>
<p>${t[stage]}</p>
<div class="acts">
${stage === 'expired' && html`<a class="button green" href="/register">${t.register}</a>`}
<a class="button quiet" href="${await signInPath(visit)}">${t.signIn}</a>
</div>`,
  });
}
