import { pipeline } from 'node:stream/promises';
import { Busboy, type BusboyFileStream, type BusboyInstance } from '@fastify/busboy';
import { type AttachmentPurpose, attachmentRules, MocError } from '@moc-sdk/core';
import type { Upload, UploadOptions } from './upload.js';

const KB = 1_024;
/** What a form may hold beside its file: fields, boundaries, headers. */
const MAX_BESIDE_BYTES = 1_024 * KB;

export interface MultipartLimits {
  /** Decides how many files there may be and what `too-many-files` says. */
  readonly purpose: AttachmentPurpose;
  /** Default `attachmentRules` of core. */
  readonly rules?: UploadOptions['rules'];
  /** Name of the form field that must hold the file. Default: any. */
  readonly fileField?: string;
  /** Most fields beside the file. Default 20. */
  readonly maxFields?: number;
  /** Most bytes of one field's value. Default 16,384. */
  readonly maxFieldBytes?: number;
}

/** The fields of a form, by their names. Every name stands once. */
export type FormFields = Readonly<Record<string, string>>;

/** The rest of the form, while its file is being read. */
export interface FormRest {
  /**
   * The fields, once the whole body was read and held nothing that it must not. Await it after the file's content was
   * read, before anything is kept: only then is it certain that the form is whole.
   *
   * @throws MocError what {@link readMultipart} rejects with
   */
  fields(): Promise<FormFields>;
}

/**
 * Reads a `multipart/form-data` body as it arrives: fields are collected, and the one file flows into `onFile`.
 * Nothing is held back, so a large file is refused while it comes, and a sender that hangs up leaves nothing.
 *
 * @param onFile gets the file and the rest; its answer is this function's answer
 * @throws MocError `request/media-type`, `request/unreadable` (broken or cut-off body), `request/too-large` (fields),
 * `request/invalid` (a field twice, the file under another name), `attachment/too-many-files`, `attachment/empty`
 * (no file); whatever `onFile` rejects with
 *
 * @example
 * ```ts
 * const answer = await readMultipart(request, { purpose: 'verification' }, (file, rest) =>
 *   withUpload(file, 'verification', { scanner }, async (checked) => {
 *     const fields = await rest.fields();
 *     return { address: await files.write(checked.content()), fields };
 *   }),
 * );
 * ```
 */
export async function readMultipart<T>(
  request: Request,
  limits: MultipartLimits,
  onFile: (file: Upload, rest: FormRest) => Promise<T>,
): Promise<T> {
  const parser = parserFor(request, limits);
  const stop = new AbortController();
  const refuse = (error: unknown) => stop.abort(error);
  const fields = collectFields(parser, limits, refuse);
  const opened: { answer?: Promise<T>; stream?: BusboyFileStream } = {};
  const whole = later(async () => {
    await readWhole(request, parser, limits, stop.signal);
    if (!opened.answer) throw new MocError('attachment/empty');
    return fields;
  });
  parser.on('file', (field, stream, name) => {
    opened.stream = stream.on('error', () => {});
    if (limits.fileField !== undefined && field !== limits.fileField) {
      refuse(invalid(`the file is expected as \`${limits.fileField}\``));
      return;
    }
    opened.answer = later(() => onFile({ name: name ?? '', content: stream }, { fields: () => whole }));
    opened.answer.then(() => stream.resume(), refuse);
  });
  try {
    await whole;
  } catch (error) {
    opened.stream?.destroy(error as Error);
    await opened.answer?.catch(() => {});
    throw error;
  }
  return opened.answer as Promise<T>;
}

/** Starts after this turn, and never counts as a rejection that nobody saw. */
function later<T>(work: () => Promise<T>): Promise<T> {
  const promise = Promise.resolve().then(work);
  promise.catch(() => {});
  return promise;
}

function parserFor(request: Request, limits: MultipartLimits): BusboyInstance {
  const contentType = request.headers.get('content-type') ?? '';
  if (!/^multipart\/form-data\s*(;|$)/i.test(contentType)) throw new MocError('request/media-type');
  try {
    return new Busboy({
      headers: { 'content-type': contentType },
      preservePath: true,
      limits: {
        files: ruleOf(limits).maxFiles,
        fields: limits.maxFields ?? 20,
        fieldSize: limits.maxFieldBytes ?? 16 * KB,
        fieldNameSize: 100,
        headerPairs: 32,
        headerSize: 8 * KB,
      },
    });
  } catch (cause) {
    throw new MocError('request/unreadable', { cause });
  }
}

function collectFields(
  parser: BusboyInstance,
  limits: MultipartLimits,
  refuse: (error: MocError) => void,
): FormFields {
  const { maxFiles } = ruleOf(limits);
  const maxBytes = limits.maxFieldBytes ?? 16 * KB;
  const fields: Record<string, string> = Object.create(null);
  parser.on('field', (name, value, nameCut, valueCut) => {
    if (nameCut || valueCut) refuse(new MocError('request/too-large', { details: { maxBytes } }));
    else if (name in fields) refuse(invalid(`\`${name}\` is there twice`));
    else fields[name] = value;
  });
  parser.on('fieldsLimit', () => refuse(new MocError('request/too-large', { details: { maxBytes } })));
  parser.on('filesLimit', () => refuse(new MocError('attachment/too-many-files', { details: { maxFiles } })));
  return fields;
}

/** Rejects with what the form was refused for, else with `request/unreadable`. */
async function readWhole(
  request: Request,
  parser: BusboyInstance,
  limits: MultipartLimits,
  signal: AbortSignal,
): Promise<void> {
  if (!request.body) throw new MocError('request/unreadable');
  const maxBytes = ruleOf(limits).maxBytes + MAX_BESIDE_BYTES;
  try {
    await pipeline(chunksOf(request.body, maxBytes, signal), parser, { signal });
  } catch (cause) {
    if (signal.aborted) throw signal.reason;
    throw MocError.isInstance(cause) ? cause : new MocError('request/unreadable', { cause });
  }
  signal.throwIfAborted();
}

/**
 * A body that is refused is left as it is, not cancelled: servers take that as hanging up, and then the sender never reads
 * why.
 */
async function* chunksOf(
  body: ReadableStream<Uint8Array>,
  maxBytes: number,
  signal: AbortSignal,
): AsyncGenerator<Uint8Array> {
  const reader = body.getReader();
  const stopped = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
  stopped.catch(() => {});
  let bytes = 0;
  try {
    for (;;) {
      const { done, value } = await Promise.race([reader.read(), stopped]);
      if (done) return;
      bytes += value.length;
      if (bytes > maxBytes) throw new MocError('request/too-large', { details: { maxBytes } });
      yield value;
    }
  } finally {
    reader.releaseLock();
  }
}

function ruleOf({ purpose, rules = attachmentRules }: MultipartLimits) {
  return rules[purpose];
}

function invalid(problem: string): MocError {
  return new MocError('request/invalid', { details: { problem, issues: [] } });
}
