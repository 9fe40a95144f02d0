import { html } from '../layout/markup.js';
import { textsOf, type Visit } from '../layout/visit.js';
import { wayBack } from '../layout/way-back.js';
import { accountTexts } from './account-texts.js';

/** A fixed person of the demonstration has an account that stays as it is. */
export async function fixedPage(visit: Visit): Promise<Response> {
  const t = textsOf(visit, accountTexts);
  return visit.show({
    title: t.title,
    main: html`<h1>${t.title}</h1>
<p>${t.fixed}</p>
<div class="acts">${await wayBack(visit)}<a class="button quiet" href="/register">${t.register}</a><a class="button quiet" href="/session/end">${t.signOut}</a></div>`,
  });
}
