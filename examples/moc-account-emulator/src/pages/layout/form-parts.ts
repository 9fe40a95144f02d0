import { randomUUID } from 'node:crypto';
import type { Command } from '@moc-sdk/service/accounts';
import { html, type Markup } from './markup.js';
import type { Visit } from './visit.js';

/** The hidden field by which a form is known as one of these pages' own. */
export function csrfField({ memory }: Visit): Markup {
  return html`<input type="hidden" name="csrf" value="${memory.csrf}">`;
}

/** The hidden fields of a form that changes an account: sent twice, it is done once, and only from what was seen. */
export function commandFields(visit: Visit, version: number, key: string = randomUUID()): Markup {
  return html`${csrfField(visit)}
<input type="hidden" name="key" value="${key}">
<input type="hidden" name="expects" value="${version}">`;
}

/** What {@link commandFields} said, as the service takes it. */
export function commandOf(form: URLSearchParams, by: string): Command {
  const key = form.get('key') ?? '';
  const expects = Number(form.get('expects') ?? Number.NaN);
  return {
    by,
    ...(/^[\w-]{8,64}$/.test(key) && { key }),
    ...(Number.isInteger(expects) && { expects }),
  };
}
