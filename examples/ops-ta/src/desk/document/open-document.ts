import type { AttachmentKind } from '@moc-sdk/core';

export interface PageSize {
  /** CSS pixels at the paper's own size. */
  readonly width: number;
  readonly height: number;
}

export interface Rendering {
  /** Device pixels for each CSS pixel of the paper's own size. */
  readonly scale: number;
  /** Clockwise, in degrees. */
  readonly rotation: 0 | 90 | 180 | 270;
  readonly signal: AbortSignal;
}

/** A document that can be drawn. */
export interface OpenDocument {
  readonly pages: number;
  /** @param page from 1 */
  size(page: number): Promise<PageSize>;
  /** Draws a page; the canvas takes its size. Rejects when it cannot, or when the signal says so. */
  draw(page: number, canvas: HTMLCanvasElement, rendering: Rendering): Promise<void>;
  close(): void;
}

/**
 * Opens what somebody attached, to be drawn and nothing else: no link, script or form in it comes alive. Rejects when it
 * cannot be opened.
 */
export async function openDocument(content: Blob, kind: AttachmentKind): Promise<OpenDocument> {
  if (kind !== 'pdf') return (await import('./open-image.js')).openImage(content);
  return (await import('./open-pdf.js')).openPdf(content);
}
