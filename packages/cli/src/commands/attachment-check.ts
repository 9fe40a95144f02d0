import { basename } from 'node:path';
import { type AttachmentPurpose, checkAttachment, errorText, MocError } from '@moc-sdk/core';
import { fileTypeFromBuffer } from 'file-type';
import type { Answer, Setting } from '../answer.js';
import { readBytes } from '../files.js';

/** `moc attachment check`: would the service accept the file for this purpose. */
export async function attachmentCheck(
  path: string,
  { lang, for: purpose }: Setting & { for: AttachmentPurpose },
): Promise<Answer> {
  const content = await readBytes(path);
  const bytes = content.length;
  const detected = (await fileTypeFromBuffer(content))?.ext;
  try {
    const type = checkAttachment({ name: basename(path), bytes, detected }, purpose);
    const text = `${lang === 'th' ? 'รับได้' : 'accepted'}: ${type}, ${bytes} ${lang === 'th' ? 'ไบต์' : 'bytes'}`;
    return { yes: true, data: { accepted: true, type, bytes }, text };
  } catch (error) {
    if (!MocError.isInstance(error)) throw error;
    const text = `${lang === 'th' ? 'รับไม่ได้' : 'refused'}: ${errorText(error, lang)}`;
    return { yes: false, data: { accepted: false, bytes, reason: error.code }, text };
  }
}
