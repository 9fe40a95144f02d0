import type { AttachmentKind } from '@moc-sdk/core';
import type { OpenDocument } from './drawable.js';

/**
 * Opens what somebody attached, to be drawn and nothing else: no link, script or form in it comes alive. Rejects when it
 * cannot be opened.
 */
export async function openDocument(content: Blob, kind: AttachmentKind): Promise<OpenDocument> {
  if (kind !== 'pdf') return (await import('./open-image.js')).openImage(content);
  return (await import('./open-pdf.js')).openPdf(content);
}
