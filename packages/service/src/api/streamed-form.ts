import { type AttachmentPurpose, MocError } from '@moc-sdk/core';
import * as z from 'zod';
import { type CheckedUpload, readMultipart, withUpload } from '../uploads/index.js';
import type { Surroundings } from '../use-cases/surroundings.js';

/** A form with one file that is read as it arrives. */
export interface StreamedForm<Fields extends z.ZodObject> {
  readonly purpose: AttachmentPurpose;
  /** Name of the field that holds the file. */
  readonly file: string;
  readonly fields: Fields;
}

/** The form in the OpenAPI document. Not as a zod schema: the framework would read the whole body to check it. */
export function formBody({ file, fields }: StreamedForm<z.ZodObject>) {
  const { properties = {}, required = [] } = z.toJSONSchema(fields, { io: 'input', target: 'openapi-3.0' });
  const schema = {
    type: 'object' as const,
    properties: { ...(properties as object), [file]: { type: 'string' as const, format: 'binary' } },
    required: [...required, file],
  };
  return { required: true, content: { 'multipart/form-data': { schema } } };
}

/**
 * Reads the form: `work` gets the file once it is checked and the fields once the form has arrived whole.
 *
 * @throws MocError `attachment/*`, `request/invalid`, `request/unreadable`, `request/media-type`, `request/too-large`
 */
export function takeForm<Fields extends z.ZodObject, T>(
  { uploads }: Pick<Surroundings, 'uploads'>,
  request: Request,
  { purpose, file, fields }: StreamedForm<Fields>,
  work: (checked: CheckedUpload, fields: z.output<Fields>) => Promise<T>,
): Promise<T> {
  return readMultipart(request, { purpose, fileField: file }, (upload, rest) =>
    withUpload(upload, purpose, uploads, async (checked) =>
      work(checked, parsed(fields, await rest.fields())),
    ),
  );
}

function parsed<Fields extends z.ZodObject>(fields: Fields, given: object): z.output<Fields> {
  const result = fields.safeParse(given);
  if (result.success) return result.data;
  const issues = result.error.issues.map(({ path, message }) => ({ path: path.join('.'), message }));
  const problem = issues.map(({ path, message }) => `${path}: ${message}`).join('; ');
  throw new MocError('request/invalid', { details: { problem, issues } });
}
