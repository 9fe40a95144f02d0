import { FaceError } from '@moc-sdk/core/face-errors';

/** The shortest module that uses a 128-bit vector, which onnxruntime needs: `(func (v128.const …) drop)`. */
const VECTOR_MODULE = Uint8Array.of(
  ...[0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 10, 9, 1, 7, 0, 65, 0, 253, 15, 26, 11],
);

/**
 * Asks the browser before anything is downloaded.
 *
 * @throws MocError `face/wasm-blocked` when the page's policy forbids WebAssembly, or the browser is too old for it
 */
export function checkWasm(): void {
  try {
    // Not `validate`, which no policy stops.
    new WebAssembly.Module(VECTOR_MODULE);
  } catch (cause) {
    throw new FaceError('face/wasm-blocked', { cause });
  }
}
