import { FaceError, type FaceErrorCode } from '@moc-sdk/core/face-errors';

/** What V8, libvips and onnxruntime say when there is no memory left; they have no codes for it. */
const NO_MEMORY =
  /out of memory|bad[ _]alloc|fail(ed)? to allocate|unable to allocate|array buffer allocation|allocation failed/i;

/**
 * An error of native code as one of ours: `face/out-of-memory`, or else the code given.
 *
 * @param details What else there is to say; of the native message nothing reaches the text.
 */
export function fromNative(
  cause: unknown,
  otherwise: FaceErrorCode,
  details: Readonly<Record<string, unknown>> = {},
): FaceError {
  if (cause instanceof FaceError) return cause;
  const message = cause instanceof Error ? cause.message : String(cause);
  return NO_MEMORY.test(message)
    ? new FaceError('face/out-of-memory', { cause })
    : new FaceError(otherwise, { cause, details });
}
