import { MocError } from '@moc-sdk/core';
import type * as z from 'zod';

/** What is wrong with the data of a form, and where. The value itself is never repeated. */
export interface FormIssue {
  /** `supervisor.name`; empty for the whole. */
  readonly path: string;
  readonly message: string;
}

/**
 * Data of a form, checked, in Unicode's composed form and with line ends as `\n`.
 *
 * @throws MocError `form/invalid-data`
 */
export function parseFormData<Schema extends z.ZodType>(schema: Schema, data: unknown): z.output<Schema> {
  const result = schema.safeParse(normalized(data));
  if (result.success) return result.data;
  const issues: FormIssue[] = result.error.issues.map((issue) => ({
    path: issue.path.join('.'),
    message: issue.message,
  }));
  const problem = issues.map(({ path, message }) => (path ? `${path}: ${message}` : message)).join('; ');
  throw new MocError('form/invalid-data', { details: { problem, issues } });
}

function normalized(value: unknown): unknown {
  if (typeof value === 'string') return value.normalize('NFC').replace(/\r\n?/g, '\n').replace(/\t/g, ' ');
  if (Array.isArray(value)) return value.map(normalized);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, normalized(inner)]));
}
