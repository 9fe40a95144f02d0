import { errorText, type Locale, type MocError } from '@moc-sdk/core';
import type { Texts } from '../texts/index.js';

/** Why a picture was refused and how to take a better one: the error's text and a hint for each measure that failed. */
export function faceRefusal(
  error: MocError,
  locale: Locale,
  texts: Texts,
): { text: string; hints: string[] } {
  const { reasons } = error.details;
  const named = Array.isArray(reasons) ? reasons : [];
  const hints = named.flatMap((reason) => texts.camera.hints[String(reason)] ?? []);
  return { text: errorText(error, locale), hints };
}

/** The picture or the profile photo is at fault. Otherwise, as when the service is busy, the same one can be sent again. */
export function isFaceRefusal(error: MocError): boolean {
  return error.code.startsWith('face/') && error.status < 500;
}
