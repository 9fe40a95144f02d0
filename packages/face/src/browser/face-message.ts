import type { Locale } from '@moc-sdk/core';
import { FaceError, faceErrorText } from '@moc-sdk/core/face-errors';
import type { QualityReason } from '../quality/gate.js';
import { faceHint } from '../quality/hints.js';

/**
 * What to tell the person in front of the page: of a poor photo each thing to do better, of any other error of faces
 * its text.
 *
 * @returns `undefined` when it is no error of faces: an abort, or a fault of the page.
 *
 * @example
 * ```ts
 * const text = faceMessage(error) ?? 'ใช้งานไม่ได้ในขณะนี้';
 * ```
 */
export function faceMessage(error: unknown, locale: Locale = 'th'): string | undefined {
  if (!(error instanceof FaceError)) return undefined;
  const { reasons } = error.details as { readonly reasons?: readonly QualityReason[] };
  if (error.code !== 'face/poor-quality' || !reasons?.length) return faceErrorText(error, locale);
  return reasons.map((reason) => faceHint(reason, locale)).join(locale === 'th' ? ' · ' : ' ');
}
