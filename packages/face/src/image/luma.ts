import type { PixelImage } from '../runtime.js';

/** Weights of red, green and blue in brightness: ITU-R BT.601, as in the landmarker's training. */
export const LUMA = [0.299, 0.587, 0.114] as const;

/** Brightness of each pixel, 0–255. */
export function luma({ data, width, height }: PixelImage): Float32Array {
  const [r, g, b] = LUMA;
  const out = new Float32Array(width * height);
  for (let i = 0, from = 0; i < out.length; i++, from += 3) {
    out[i] = r * (data[from] as number) + g * (data[from + 1] as number) + b * (data[from + 2] as number);
  }
  return out;
}
