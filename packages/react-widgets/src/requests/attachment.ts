import { type AttachmentKind, type AttachmentPurpose, attachmentRules, checkAttachment } from '@moc-sdk/core';

/** The first bytes of the kinds that are taken. Sources: ITU T.81, RFC 2083, ISO 32000. */
const signatures: readonly (readonly [AttachmentKind, readonly number[]])[] = [
  ['jpg', [0xff, 0xd8, 0xff]],
  ['png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
];

/** What a file really is by its first bytes, or `undefined`. */
export async function detectKind(file: Blob): Promise<AttachmentKind | undefined> {
  const head = new Uint8Array(await file.slice(0, 8).arrayBuffer());
  return signatures.find(([, bytes]) => bytes.every((byte, at) => head[at] === byte))?.[0];
}

/**
 * Checks a chosen file before it is sent, as the service will.
 *
 * @throws MocError as `checkAttachment` of core
 */
export async function checkFile(file: File, purpose: AttachmentPurpose): Promise<void> {
  checkAttachment({ name: file.name, bytes: file.size, detected: await detectKind(file) }, purpose);
}

/** The rule for people: `.jpg .png .pdf`, `1.5`. */
export function ruleWords(purpose: AttachmentPurpose): { kinds: string; megabytes: number } {
  const { kinds, maxBytes } = attachmentRules[purpose];
  return { kinds: kinds.map((kind) => `.${kind}`).join(' '), megabytes: maxBytes / 1_048_576 };
}

/** For the file dialog. */
export const acceptedTypes = ['image/jpeg', 'image/png', 'application/pdf'];

/** `84 kB`, `1.3 MB`. */
export function sizeWords(bytes: number): string {
  return bytes < 1_048_576 ? `${Math.ceil(bytes / 1024)} kB` : `${(bytes / 1_048_576).toFixed(1)} MB`;
}
