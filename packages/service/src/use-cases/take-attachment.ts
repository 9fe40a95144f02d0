import { createHash } from 'node:crypto';
import { type AttachmentKind, type AttachmentPurpose, checkAttachment, MocError } from '@moc-sdk/core';
import { fileTypeFromBuffer } from 'file-type';
import sharp from 'sharp';
import type { FileRecord, PersonWrites } from '../ports/index.js';
import type { Surroundings } from './surroundings.js';

export interface Upload {
  name: string;
  bytes: Uint8Array;
}

/** What may be kept: its kind is what the bytes say, and an image is nothing but its pixels. */
export interface CheckedAttachment {
  bytes: Uint8Array;
  kind: AttachmentKind;
}

/** The design's limit for a header that claims more pixels than a scan has. */
const MAX_PIXELS = 40_000_000;
/** Readers look for the end mark of a PDF in its last 1,024 bytes (ISO 32000-1, annex H.3.4.4). */
const PDF_TAIL = 1_024;

/**
 * Checks an upload by name, size and content. Images are drawn anew: location data and whatever hangs behind the
 * picture are gone.
 *
 * @throws MocError `attachment/empty`, `attachment/too-large`, `attachment/kind-not-allowed`,
 * `attachment/content-mismatch`, `attachment/unreadable` (damaged or cut off)
 */
export async function checkUpload(upload: Upload, purpose: AttachmentPurpose): Promise<CheckedAttachment> {
  const detected = await fileTypeFromBuffer(upload.bytes);
  const kind = checkAttachment(
    { name: upload.name, bytes: upload.bytes.length, detected: detected?.ext },
    purpose,
  );
  if (kind === 'pdf') {
    if (!hasEndMark(upload.bytes)) throw new MocError('attachment/unreadable');
    return { bytes: upload.bytes, kind };
  }
  return { bytes: await redraw(upload.bytes, kind), kind };
}

/** Keeps a checked attachment and what is known of it, under a random id. */
export async function keepAttachment(
  { files, newId }: Pick<Surroundings, 'files' | 'newId'>,
  writes: PersonWrites,
  { bytes, kind }: CheckedAttachment,
  uploaded: { by: string; at: string },
): Promise<FileRecord> {
  const file: FileRecord = {
    id: newId(),
    content: await files.write(bytes),
    bytes: bytes.length,
    kind,
    uploadedBy: uploaded.by,
    uploadedAt: uploaded.at,
  };
  await writes.addFile(file);
  return file;
}

/** SHA-256 of an upload as it came, hex. */
export function uploadHash({ bytes }: Upload): string {
  return createHash('sha256').update(bytes).digest('hex');
}

async function redraw(bytes: Uint8Array, kind: 'jpg' | 'png'): Promise<Uint8Array> {
  try {
    const image = sharp(bytes, { failOn: 'truncated', limitInputPixels: MAX_PIXELS }).autoOrient();
    const drawn = kind === 'jpg' ? image.jpeg({ quality: 90 }) : image.png();
    return new Uint8Array(await drawn.toBuffer());
  } catch (cause) {
    throw new MocError('attachment/unreadable', { cause });
  }
}

function hasEndMark(bytes: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(bytes.subarray(-PDF_TAIL)).includes('%%EOF');
}
