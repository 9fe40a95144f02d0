import * as z from 'zod';
import { positionSchema, problemSchema } from './contract.js';

/** An id: visible ASCII, so that it can stand in a path, a header and a log. */
export const idSchema = z.string().regex(/^[\x21-\x7e]{1,64}$/, 'Must be 1 to 64 visible ASCII characters');

/** Shapes that several routes speak of. */
export const idParam = z.object({ id: idSchema });

export const idempotencyHeader = z.object({
  'idempotency-key': z
    .string()
    .min(8)
    .max(128)
    .optional()
    .describe('Made by the caller once per thing done: a repeat gets the first answer'),
});

export const fileField = z.file().openapi({ type: 'string', format: 'binary' });

/** A position as a form field: JSON in text. */
export const positionField = z
  .string()
  .max(500)
  .transform((text, context) => {
    try {
      return JSON.parse(text) as unknown;
    } catch {
      context.addIssue('not JSON');
      return z.NEVER;
    }
  })
  .pipe(positionSchema)
  .openapi({ type: 'string', description: 'A Position as JSON' });

export function json<Schema extends z.ZodType>(schema: Schema, description: string) {
  return { description, content: { 'application/json': { schema } } };
}

export function multipart<Schema extends z.ZodType>(schema: Schema) {
  return { required: true, content: { 'multipart/form-data': { schema } } };
}

export const pdf = (description: string) => ({
  description,
  content: { 'application/pdf': { schema: z.string().openapi({ format: 'binary' }) } },
});

/** What every route may answer instead. */
export const problems = {
  default: {
    description: 'What went wrong, by code and in words',
    content: { 'application/problem+json': { schema: problemSchema } },
  },
};
