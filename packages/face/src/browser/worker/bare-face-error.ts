import type { FaceErrorCode } from '@moc-sdk/core/face-errors';

export type { FaceErrorCode };

interface Facts {
  readonly cause?: unknown;
  readonly details?: Readonly<Record<string, unknown>>;
}

/**
 * Stands for `@moc-sdk/core/face-errors` in the built worker: there an error is only its code and details, and the
 * page makes the `MocError` with its texts of them. A third of the script is saved.
 */
export class FaceError extends Error {
  readonly details: Readonly<Record<string, unknown>>;

  constructor(
    readonly code: FaceErrorCode,
    { cause, details = {} }: Facts = {},
  ) {
    super(code, cause === undefined ? {} : { cause });
    this.details = details;
  }
}
