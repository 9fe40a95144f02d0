import type { LocalizedText } from '@moc-sdk/core';
import type * as z from 'zod';
import type { Block } from '../layout/block.js';
import type { PageStyle } from '../layout/style.js';
import { parseFormData } from './form-data.js';
import { type FieldLabels, type FormField, listFields } from './form-fields.js';

/** A form: what it asks, what people call it, and how it looks on paper. */
export interface FormDefinition<Id extends string, Schema extends z.ZodType> {
  readonly id: Id;
  readonly title: LocalizedText;
  readonly schema: Schema;
  readonly labels: FieldLabels<z.output<Schema>>;
  readonly example: z.input<Schema>;
  readonly page: PageStyle;
  /** The agency, as the file's author. */
  readonly author: (data: z.output<Schema>) => string;
  /** Small text at the foot of every page. */
  readonly footer: (data: z.output<Schema>) => string;
  readonly layout: (data: z.output<Schema>) => readonly Block[];
}

/** A form as it is listed. */
export interface FormSummary<Id extends string = string> {
  readonly id: Id;
  readonly title: LocalizedText;
  readonly fields: readonly FormField[];
  /** Data that the form accepts, with invented people. */
  readonly example: unknown;
}

/** One form with checked data: all that printing needs. */
export interface FilledForm {
  readonly title: string;
  readonly author: string;
  readonly footer: string;
  readonly page: PageStyle;
  readonly blocks: readonly Block[];
}

export interface Form<Id extends string = string> extends FormSummary<Id> {
  /** @throws MocError `form/invalid-data` with every wrong path in `details.issues`. */
  fill(data: unknown): FilledForm;
}

/**
 * Declares a form; labels are checked against the schema and the layout sees typed data.
 *
 * @example
 * ```ts
 * const leave = defineForm({
 *   id: 'leave',
 *   title: { th: 'ใบลาพักผ่อน', en: 'Leave request' },
 *   schema: z.object({ name: z.string(), days: z.number().int() }),
 *   labels: { name: { th: 'ชื่อ', en: 'Name' }, days: { th: 'จำนวนวัน', en: 'Days' } },
 *   example: { name: 'นางสาวสมหญิง ใจดี', days: 2 },
 *   page: memoPage,
 *   author: () => 'สำนักงานปลัดกระทรวงพาณิชย์',
 *   footer: () => 'ใบลาพักผ่อน',
 *   layout: (data) => [{ kind: 'fields', rows: [[{ label: 'ชื่อ', value: data.name }]] }],
 * });
 * const pdf = await createFormPrinter({ forms: [leave] }).render('leave', leave.example);
 * ```
 */
export function defineForm<const Id extends string, Schema extends z.ZodType>(
  form: FormDefinition<Id, Schema>,
): Form<Id> {
  return {
    id: form.id,
    title: form.title,
    get fields() {
      return listFields(form.schema, form.labels);
    },
    example: form.example,
    fill: (data) => {
      const parsed = parseFormData(form.schema, data);
      return {
        title: form.title.th,
        author: form.author(parsed),
        footer: form.footer(parsed),
        page: form.page,
        blocks: form.layout(parsed),
      };
    },
  };
}
