/** The part of an aligned face from brows to chin without hair and background, in shares of its side. */
const INNER = { left: 0.22, right: 0.78, top: 0.32, bottom: 0.9 };

/**
 * Light and detail of an aligned face's inner part. Detail is the energy of the Laplacian divided by the variance,
 * so that it does not depend on how much light there was.
 */
export function faceTexture(grey: Float32Array, size: number): { sharpness: number; brightness: number } {
  const left = Math.round(INNER.left * size);
  const right = Math.round(INNER.right * size);
  const top = Math.round(INNER.top * size);
  const bottom = Math.round(INNER.bottom * size);
  let sum = 0;
  let squares = 0;
  let detail = 0;
  for (let y = top; y < bottom; y++) {
    for (let i = y * size + left; i < y * size + right; i++) {
      const value = grey[i] as number;
      const edge =
        4 * value -
        (grey[i - 1] as number) -
        (grey[i + 1] as number) -
        (grey[i - size] as number) -
        (grey[i + size] as number);
      sum += value;
      squares += value * value;
      detail += edge * edge;
    }
  }
  const pixels = (bottom - top) * (right - left);
  const brightness = sum / pixels;
  // A flat face has neither detail nor contrast; one grey level of variance keeps the quotient finite.
  const variance = Math.max(squares / pixels - brightness ** 2, 1);
  return { sharpness: detail / pixels / variance, brightness };
}
