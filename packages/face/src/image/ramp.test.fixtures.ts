import type { PixelImage } from '../runtime.js';

/** A photo whose red grows by one a column, green by one a row, and blue is 9. */
export const ramp = (width: number, height: number): PixelImage => ({
  width,
  height,
  data: Uint8Array.from({ length: 3 * width * height }, (_, i) => {
    const pixel = Math.floor(i / 3);
    return [pixel % width, Math.floor(pixel / width), 9][i % 3] ?? 0;
  }),
});
