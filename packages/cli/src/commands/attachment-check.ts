import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { clamd } from '@moc-sdk/adapters/clamd';
import { type AttachmentKind, type AttachmentPurpose, errorText, MocError } from '@moc-sdk/core';
import { withUpload } from '@moc-sdk/service/uploads';
import type { Answer, Setting } from '../answer.js';
import { callerPath } from '../files.js';

export interface AttachmentChoices extends Setting {
  readonly for: AttachmentPurpose;
  /** `host:port` of the antivirus; without it nothing is scanned. */
  readonly clamd?: { readonly host: string; readonly port: number };
}

/** `moc attachment check`: would the service accept the file for this purpose. Goes the way that uploads go. */
export async function attachmentCheck(path: string, options: AttachmentChoices): Promise<Answer> {
  const bytes = await sizeOf(path);
  const upload = { name: basename(path), content: contentOf(path) };
  const scanner = options.clamd && clamd(options.clamd);
  try {
    const type = await withUpload(upload, options.for, scanner ? { scanner } : {}, async ({ kind }) => kind);
    return accepted(type, bytes, options);
  } catch (error) {
    if (!isRefusal(error)) throw error;
    const text = `${options.lang === 'th' ? 'รับไม่ได้' : 'refused'}: ${errorText(error, options.lang)}`;
    return { yes: false, data: { accepted: false, bytes, reason: error.code }, text };
  }
}

function accepted(type: AttachmentKind, bytes: number, { lang }: Setting): Answer {
  const text = `${lang === 'th' ? 'รับได้' : 'accepted'}: ${type}, ${bytes} ${lang === 'th' ? 'ไบต์' : 'bytes'}`;
  return { yes: true, data: { accepted: true, type, bytes }, text };
}

/** A "no" is about the file; what could not be asked is no answer. */
function isRefusal(error: unknown): error is MocError {
  return MocError.isInstance(error) && error.code.startsWith('attachment/') && error.status < 500;
}

async function sizeOf(path: string): Promise<number> {
  const found = await stat(callerPath(path)).catch((cause: unknown) => unreadable(path, cause));
  return found.isFile() ? found.size : unreadable(path, new Error('not a file'));
}

async function* contentOf(path: string): AsyncGenerator<Uint8Array> {
  try {
    yield* createReadStream(callerPath(path)) as AsyncIterable<Uint8Array>;
  } catch (cause) {
    unreadable(path, cause);
  }
}

function unreadable(path: string, cause: unknown): never {
  throw new MocError('system/file-unreadable', { cause, details: { file: path } });
}
