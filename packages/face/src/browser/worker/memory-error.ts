import { FaceError } from '@moc-sdk/core/face-errors';

/** How engines and onnxruntime say that there is no memory: none of them has a code for it. */
const SIGNS =
  /out of memory|allocat|bad_alloc|invalid array(?: buffer)? length|memory access out of bounds|\bOOM\b/i;

/** `face/out-of-memory` when that is what the error says, else undefined. */
export function memoryError(cause: unknown): FaceError | undefined {
  return SIGNS.test(String(cause)) ? new FaceError('face/out-of-memory', { cause }) : undefined;
}
