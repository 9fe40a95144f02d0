/**
 * The errors of faces alone, for pages that should not carry the whole catalogue of the SDK.
 *
 * @module
 */
import { faceErrors } from '../errors/areas/face.js';
import { faceImageErrors } from '../errors/areas/face-image.js';
import { faceLivenessErrors } from '../errors/areas/face-liveness.js';
import { CodedError, type MocErrorOptions } from '../errors/coded-error.js';

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
