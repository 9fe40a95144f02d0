import { type Locale, MocError } from '@moc-sdk/core';
import { faceHint, type QualityReason } from '@moc-sdk/face';

/** Runs the face engine on a person's photo; a refusal for quality also says what to do about it, in both languages. */
export async function onPhoto<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw withHints(error);
  }
}

function withHints(error: unknown): unknown {
  if (!MocError.isInstance(error) || error.code !== 'face/poor-quality') return error;
  const reasons = error.details.reasons as readonly QualityReason[];
  const inWords = (locale: Locale) => reasons.map((reason) => faceHint(reason, locale));
  return new MocError('face/poor-quality', {
    cause: error,
    details: { reasons, hints: { th: inWords('th'), en: inWords('en') } },
  });
}
