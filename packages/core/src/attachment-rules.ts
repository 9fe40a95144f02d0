import { MocError } from './errors/moc-error.js';

export type AttachmentPurpose = 'verification' | 'travel' | 'clarification';
export type AttachmentKind = 'jpg' | 'png' | 'pdf';

export interface AttachmentRule {
  readonly kinds: readonly AttachmentKind[];
  /** Largest size in bytes. The manual says MB without saying which; the larger reading (1,048,576) is taken. */
  readonly maxBytes: number;
  /** How many files one submission may have. Source: the manual's "1 file". */
  readonly maxFiles: number;
  /** Most pages of a PDF. Inferred: a form or an order with its annexes has fewer. */
  readonly maxPages: number;
  /** Most pixels of an image, by its header. Inferred: A4 at 600 dpi has 35 million. */
  readonly maxPixels: number;
}

const MB = 1_048_576;
const USUAL = {
  kinds: ['jpg', 'png', 'pdf'],
  maxFiles: 1,
  maxPages: 20,
  maxPixels: 40_000_000,
} as const satisfies Omit<AttachmentRule, 'maxBytes'>;

/**
 * Limits per purpose. Source: the ministry's manual (verification 1 file of 10 MB, travel 1.5 MB); clarification is
 * inferred.
 */
export const attachmentRules: Readonly<Record<AttachmentPurpose, AttachmentRule>> = {
  verification: { ...USUAL, maxBytes: 10 * MB },
  travel: { ...USUAL, maxBytes: 1.5 * MB },
  clarification: { ...USUAL, maxBytes: 10 * MB },
};

const EXTENSIONS: Readonly<Record<string, AttachmentKind>> = {
  jpg: 'jpg',
  jpeg: 'jpg',
  png: 'png',
  pdf: 'pdf',
};

/** The kind that a file name claims, or `undefined`. */
export function claimedKind(fileName: string): AttachmentKind | undefined {
  return EXTENSIONS[fileName.split('.').pop()?.toLowerCase() ?? ''];
}

/**
 * Checks name, size and detected content of a file against the rule of its purpose.
 *
 * @param file `detected` is the extension that the first bytes tell (e.g. from `file-type`), `undefined` when unknown
 * @returns the kind that the file really is
 * @throws MocError `attachment/empty`, `attachment/too-large`, `attachment/kind-not-allowed`, `attachment/content-mismatch`
 *
 * @example
 * ```ts
 * checkAttachment({ name: 'scan.jpeg', bytes: 84_211, detected: 'jpg' }, 'clarification'); // 'jpg'
 * ```
 */
export function checkAttachment(
  file: { name: string; bytes: number; detected: string | undefined },
  purpose: AttachmentPurpose,
  rules: Readonly<Record<AttachmentPurpose, AttachmentRule>> = attachmentRules,
): AttachmentKind {
  const rule = rules[purpose];
  if (file.bytes === 0) throw new MocError('attachment/empty');
  if (file.bytes > rule.maxBytes) {
    throw new MocError('attachment/too-large', {
      details: { bytes: file.bytes, maxBytes: rule.maxBytes, maxMegabytes: rule.maxBytes / MB },
    });
  }
  const claimed = claimedKind(file.name);
  if (!claimed || !rule.kinds.includes(claimed)) {
    throw new MocError('attachment/kind-not-allowed', {
      details: { kinds: rule.kinds.map((kind) => `.${kind}`).join(' ') },
    });
  }
  if (EXTENSIONS[file.detected ?? ''] !== claimed) throw new MocError('attachment/content-mismatch');
  return claimed;
}
