import { errorText, type Locale, MocError } from '@moc-sdk/core';
import type { FormState } from './fields.js';
import { html, type Markup } from './markup.js';

const TITLE = { th: 'กรุณาตรวจสอบข้อมูลต่อไปนี้', en: 'Please check the following' } as const;

/** Everything that is wrong, above the form, with the focus on it; each line leads to its field. Nothing when all is well. */
export function errorSummary({ problems }: Pick<FormState, 'problems'>, locale: Locale): Markup | undefined {
  const entries = Object.entries(problems);
  if (entries.length === 0) return undefined;
  return html`<div class="summary" role="alert" tabindex="-1" autofocus>
<h2>${TITLE[locale]}</h2>
<ul>${entries.map(([field, text]) => html`<li>${field === FORM ? text : html`<a href="#${field}">${text}</a>`}</li>`)}</ul>
</div>`;
}

/** The name under which a problem of the whole form stands. */
export const FORM = '';

/** What a person reads about a step that was refused, with when to try again. @throws what is no `MocError` */
export function refusalText(error: unknown, locale: Locale): string {
  if (!MocError.isInstance(error)) throw error;
  const wait = Number(error.details.retryAfter);
  if (error.code !== 'request/too-many' || !Number.isFinite(wait)) return errorText(error, locale);
  const minutes = Math.max(1, Math.ceil(wait / 60));
  const until = { th: `ลองใหม่ได้ในอีกประมาณ ${minutes} นาที`, en: `You can try again in about ${minutes} min.` };
  return `${errorText(error, locale)} ${until[locale]}`;
}

/** The HTTP status of a refused step. */
export function refusalStatus(error: unknown): number {
  return MocError.isInstance(error) ? error.status : 500;
}

/** The fields that an error names in `details.issues`, by their own names. */
export function refusedFields(error: unknown): string[] {
  const issues = MocError.isInstance(error) ? error.details.issues : undefined;
  if (!Array.isArray(issues)) return [];
  return issues.map((issue: { path?: unknown }) =>
    Array.isArray(issue.path) ? issue.path.join('.') : String(issue.path ?? ''),
  );
}
