import { isCivilDate, MocError, parseDate } from '@moc-sdk/core';
import * as z from 'zod';
import { type DocumentEntry, urgencies } from './documents.js';

const line = z.string().trim().min(1).max(300);

const formSchema = z.object({
  receivedOn: z.string().transform((text, context) => {
    try {
      return isCivilDate(text) ? text : parseDate(text);
    } catch (error) {
      if (!MocError.isInstance(error)) throw error;
      context.addIssue({ code: 'custom', message: error.code });
      return z.NEVER;
    }
  }),
  documentNumber: line,
  sender: line,
  subject: line,
  urgency: z.enum(urgencies),
});

export type FormField = keyof DocumentEntry;

/** What a person typed, or which fields are not right. The date is read in either era. */
export function readDocumentForm(
  body: unknown,
): { readonly entry: DocumentEntry } | { readonly wrong: readonly FormField[] } {
  const parsed = formSchema.safeParse(body);
  if (parsed.success) return { entry: parsed.data };
  const named = new Set(parsed.error.issues.map(({ path }) => String(path[0])));
  return { wrong: (Object.keys(formSchema.shape) as FormField[]).filter((field) => named.has(field)) };
}
