import type { MocError } from '@moc-sdk/core';
import { refusalText } from './error-summary.js';
import { html } from './markup.js';
import { textsOf, type Visit } from './visit.js';

const TEXTS = {
  th: { title: 'ดำเนินการไม่สำเร็จ', home: 'ไปหน้าบัญชีของฉัน' },
  en: { title: 'This could not be done', home: 'Go to my account' },
};

/** What a step that no form can answer leads to: why, and the way on. */
export function refusalPage(visit: Visit, error: MocError): Response {
  const t = textsOf(visit, TEXTS);
  return visit.show({
    title: t.title,
    status: error.status,
    main: html`<h1>${t.title}</h1>
<div class="summary" role="alert" tabindex="-1" autofocus><p>${refusalText(error, visit.locale)}</p></div>
<p><a href="/account">${t.home}</a></p>`,
  });
}
