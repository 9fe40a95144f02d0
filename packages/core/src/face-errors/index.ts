/**
 * The errors of faces alone, for pages that should not carry the whole catalogue of the SDK.
 *
 * @module
 */
import { faceErrors } from '../errors/areas/face.js';
import { faceImageErrors } from '../errors/areas/face-image.js';
import { faceImageTexts } from '../errors/areas/face-image-texts.js';
import { faceLivenessErrors } from '../errors/areas/face-liveness.js';
import { faceLivenessTexts } from '../errors/areas/face-liveness-texts.js';
import { faceTexts } from '../errors/areas/face-texts.js';
import { CodedError, type MocErrorOptions, textValues } from '../errors/coded-error.js';
import { fillText, type Locale } from '../locale.js';

const entries = { ...faceErrors, ...faceImageErrors, ...faceLivenessErrors };

/** The codes that begin with `face/`. */
export type FaceErrorCode = keyof typeof entries;

/**
 * A `MocError` with a code of faces: `MocError.isInstance` knows it.
 *
 * @example
 * ```ts
 * throw new FaceError('face/none');
 * ```
 */
export class FaceError extends CodedError<FaceErrorCode> {
  constructor(code: FaceErrorCode, options: MocErrorOptions = {}) {
    super(code, entries[code], options);
  }
}

/**
 * What a person reads of an error of faces, without the catalogue of the whole SDK.
 *
 * @example
 * ```ts
 * faceErrorText(new FaceError('face/none'), 'en'); // 'No face was found. Please keep your face …'
 * ```
 */
export function faceErrorText({ code, details }: CodedError<FaceErrorCode>, locale: Locale = 'th'): string {
  const texts = { ...faceTexts, ...faceImageTexts, ...faceLivenessTexts };
  return fillText(texts[code][locale], textValues(details));
}
