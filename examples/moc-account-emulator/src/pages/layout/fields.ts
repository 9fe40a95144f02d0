import { html, type Markup, type Part } from './markup.js';

/** What a form shows: the values that were typed, and what is wrong with them, by the names of its fields. */
export interface FormState {
  readonly values: Readonly<Record<string, string>>;
  readonly problems: Readonly<Record<string, string>>;
}

export interface Field {
  readonly name: string;
  readonly label: string;
  readonly hint?: string | undefined;
  /** Beside the label: "if any". */
  readonly optional?: string | undefined;
  /** HTML attributes of the input. */
  readonly attributes?: Readonly<Record<string, string | number | true>>;
  /** Suggestions; anything else can be typed. */
  readonly list?: readonly string[];
  readonly className?: string;
  /** The id of what else describes it. */
  readonly describedBy?: string;
  /** Never shows what was typed. */
  readonly secret?: boolean;
}

/** A labelled input with its hint and what is wrong with it. */
export function textField(field: Field, { values, problems }: FormState): Markup {
  const { name, label, hint, optional, attributes = {}, list, className = '', secret = false } = field;
  const problem = problems[name];
  const described = [field.describedBy, hint && `${name}-hint`, problem && `${name}-problem`]
    .filter(Boolean)
    .join(' ');
  const more = attributesOf({
    ...(described && { 'aria-describedby': described }),
    ...(problem && { 'aria-invalid': 'true' }),
    ...(list && { list: `${name}-list` }),
    ...attributes,
  });
  const value = secret ? '' : (values[name] ?? '');
  return html`<div class="field ${className}${problem ? ' bad' : ''}">
<label for="${name}">${label}${optional && html` <span>${optional}</span>`}</label>
${hintAndProblem(name, hint, problem)}
<input id="${name}" name="${name}" value="${value}"${more}>
${list && html`<datalist id="${name}-list">${list.map((text) => html`<option value="${text}">`)}</datalist>`}
</div>`;
}

export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly hint?: string;
  readonly disabled?: boolean;
}

/** Radio buttons under one question. */
export function radioField(
  field: { readonly name: string; readonly label: string; readonly hint?: string; readonly inline?: boolean },
  choices: readonly Choice[],
  { values, problems }: FormState,
): Markup {
  const { name, label, hint, inline = false } = field;
  const problem = problems[name];
  const described = [hint && `${name}-hint`, problem && `${name}-problem`].filter(Boolean).join(' ');
  return html`<fieldset class="${problem ? 'bad' : ''}"${described ? html` aria-describedby="${described}"` : ''}>
<legend>${label}</legend>
${hintAndProblem(name, hint, problem)}
<div class="${inline ? 'inline' : ''}">
${choices.map((choice, index) => radio(name, choice, index, values[name] === choice.value))}
</div>
</fieldset>`;
}

function radio(
  name: string,
  { value, label, hint, disabled }: Choice,
  index: number,
  checked: boolean,
): Markup {
  // The first one bears the field's own id: a link from the list of mistakes leads to it.
  const id = index === 0 ? name : `${name}-${value}`;
  return html`<label class="choice"><input type="radio" id="${id}" name="${name}" value="${value}"${checked && html` checked`}${disabled === true && html` disabled`}><span>${label}${hint && html`<small>${hint}</small>`}</span></label>`;
}

/** A box to tick. */
export function checkField(
  { name, label }: { readonly name: string; readonly label: string },
  { values, problems }: FormState,
): Markup {
  const problem = problems[name];
  return html`<div class="field${problem ? ' bad' : ''}">
${hintAndProblem(name, undefined, problem)}
<label class="choice"><input type="checkbox" id="${name}" name="${name}" value="yes"${values[name] === 'yes' && html` checked`}${problem && html` aria-invalid="true" aria-describedby="${name}-problem"`}><span>${label}</span></label>
</div>`;
}

export function hintAndProblem(name: string, hint?: string, problem?: string): Part {
  return [
    hint !== undefined && html`<p class="hint" id="${name}-hint">${hint}</p>`,
    problem !== undefined && html`<p class="problem" id="${name}-problem">${problem}</p>`,
  ];
}

function attributesOf(attributes: Readonly<Record<string, string | number | true>>): Markup[] {
  return Object.entries(attributes).map(([name, value]) =>
    value === true ? { html: ` ${name}` } : html` ${{ html: name }}="${value}"`,
  );
}
