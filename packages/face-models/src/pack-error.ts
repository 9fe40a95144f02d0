/**
 * Why a pack cannot be used. The codes are those of `FaceError` in `@moc-sdk/core`, which this package of data does
 * not import; `message` names the wrong fields.
 */
export class PackError extends Error {
  override readonly name = 'PackError';

  constructor(
    readonly code: 'face/model-missing' | 'face/pack-invalid',
    message: string,
    cause: unknown,
  ) {
    super(message, { cause });
  }
}
