import type { LocalizedText } from '@moc-sdk/core';
import * as z from 'zod';

/** Dotted paths to the leaves of a form's data; a list counts as one field. */
export type FieldPath<T> = {
  [Key in keyof T & string]: NonNullable<T[Key]> extends readonly unknown[]
    ? Key
    : NonNullable<T[Key]> extends object
      ? `${Key}.${FieldPath<NonNullable<T[Key]>>}`
      : Key;
}[keyof T & string];

/** What people call the fields, complete by type. */
export type FieldLabels<T> = Readonly<Record<FieldPath<T>, LocalizedText>>;

/** A field as a page or a document lists it. */
export interface FormField {
  /** `supervisor.name` */
  readonly path: string;
  readonly label: LocalizedText;
  readonly required: boolean;
}

/** The fields of a form in the order of its labels. */
export function listFields(schema: z.ZodType, labels: Readonly<Record<string, LocalizedText>>): FormField[] {
  const json = z.toJSONSchema(schema, { io: 'input' });
  return Object.entries(labels).map(([path, label]) => ({ path, label, required: isRequired(json, path) }));
}

interface ObjectSchema {
  readonly properties?: Readonly<Record<string, unknown>>;
  readonly required?: readonly string[];
}

function isRequired(schema: ObjectSchema, path: string): boolean {
  const [key = '', ...rest] = path.split('.');
  if (!schema.required?.includes(key)) return false;
  const inner = schema.properties?.[key];
  if (!rest.length) return true;
  return typeof inner === 'object' && inner !== null && isRequired(inner, rest.join('.'));
}
