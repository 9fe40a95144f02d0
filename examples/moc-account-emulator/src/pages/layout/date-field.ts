import { type Locale, monthName } from '@moc-sdk/core';
import { type FormState, hintAndProblem } from './fields.js';
import { html, type Markup } from './markup.js';

/** Day, month and year of the Buddhist Era, each in a field of its own: `name-day`, `name-month`, `name-year`. */
export function dateField(
  field: { readonly name: string; readonly label: string; readonly hint?: string; readonly locale: Locale },
  { values, problems }: FormState,
): Markup {
  const { name, label, hint, locale } = field;
  const problem = problems[name];
  const described = [hint && `${name}-hint`, problem && `${name}-problem`].filter(Boolean).join(' ');
  const invalid = problem ? html` aria-invalid="true"` : '';
  const texts = TEXTS[locale];
  // The day bears the field's own id: a link from the list of mistakes leads to it.
  return html`<fieldset class="${problem ? 'bad' : ''}"${described ? html` aria-describedby="${described}"` : ''}>
<legend>${label}</legend>
${hintAndProblem(name, hint, problem)}
<div class="date">
<div><label for="${name}">${texts.day}</label><input id="${name}" name="${name}-day" value="${values[`${name}-day`] ?? ''}" inputmode="numeric" maxlength="2" autocomplete="bday-day"${invalid}></div>
<div class="month"><label for="${name}-month">${texts.month}</label><select id="${name}-month" name="${name}-month" autocomplete="bday-month"${invalid}>
<option value="">–</option>
${Array.from({ length: 12 }, (_, index) => month(index + 1, locale, values[`${name}-month`]))}
</select></div>
<div class="year"><label for="${name}-year">${texts.year}</label><input id="${name}-year" name="${name}-year" value="${values[`${name}-year`] ?? ''}" inputmode="numeric" maxlength="4" autocomplete="off" placeholder="${texts.example}"${invalid}></div>
</div>
</fieldset>`;
}

const TEXTS = {
  th: { day: 'วันที่', month: 'เดือน', year: 'ปี พ.ศ.', example: '25XX' },
  en: { day: 'Day', month: 'Month', year: 'Year (B.E.)', example: '25XX' },
} as const satisfies Record<Locale, object>;

function month(number: number, locale: Locale, chosen: string | undefined): Markup {
  return html`<option value="${number}"${chosen === String(number) && html` selected`}>${monthName(number, locale)}</option>`;
}
