import { type Era, formatDate, parseDate } from '@moc-sdk/core';
import type { Answer } from '../answer.js';

/** `moc date parse`: a typed date in both eras. */
export function dateParse(text: string, { era }: { era: Era }): Answer {
  const iso = parseDate(text, { era });
  const data = { iso, be: formatDate(iso, { style: 'numeric' }), thai: formatDate(iso) };
  return { yes: true, data, text: `${data.iso}  ${data.be}  ${data.thai}` };
}
