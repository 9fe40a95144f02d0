import { listForms } from '@moc-sdk/request-forms';
import type { Answer, Setting } from '../answer.js';
import { table } from '../text/table.js';

/** `moc forms list`: the forms, with data that each of them accepts. */
export function formsList({ lang }: Setting): Answer {
  const forms = listForms();
  return { yes: true, data: { forms }, text: table(forms.map(({ id, title }) => [id, title[lang]])) };
}
