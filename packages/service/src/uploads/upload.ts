import type { AttachmentKind, AttachmentPurpose, AttachmentRule } from '@moc-sdk/core';
import type { AttachmentScanner } from '../ports/index.js';

/** A file as somebody sends it. Nothing about it is believed. */
export interface Upload {
  /** As the sender named it; never used as a path. */
  readonly name: string;
  readonly content: AsyncIterable<Uint8Array>;
}

/** A file that passed every check: an image is nothing but its pixels, a PDF was opened. */
export interface CheckedUpload {
  readonly kind: AttachmentKind;
  readonly bytes: number;
  /** SHA-256 of what {@link content} gives, lower-case hex. */
  readonly sha256: string;
  /** SHA-256 of the file as it came, lower-case hex: recognises a repeat. */
  readonly sourceSha256: string;
  /** Reads it from the temporary folder, from the beginning each time. */
  content(): AsyncIterable<Uint8Array>;
}

export interface UploadOptions {
  /** Without one nothing is scanned. */
  readonly scanner?: AttachmentScanner;
  /** Default `attachmentRules` of core. */
  readonly rules?: Readonly<Record<AttachmentPurpose, AttachmentRule>>;
  /** Where files lie while they are checked. Default: the system's temporary folder. */
  readonly tempFolder?: string;
  readonly signal?: AbortSignal;
}
