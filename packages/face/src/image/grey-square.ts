import type { Box } from '../geometry.js';
import type { PixelImage } from '../runtime.js';
import { LUMA } from './luma.js';
import { resample } from './resample.js';

/** A region of a photo as a grey square of `size` × `size`, divided by `scale`; what lies outside is black. */
export function greySquare(image: PixelImage, region: Box, size: number, scale: number): Float32Array {
  const look = { width: size, height: size, order: 'rgb', mean: 0, scale, outside: 0 } as const;
  const planes = resample(image, region, look);
  const plane = size * size;
  const [red, green, blue] = LUMA;
  const grey = new Float32Array(plane);
  for (let i = 0; i < plane; i++) {
    grey[i] =
      red * (planes[i] as number) +
      green * (planes[plane + i] as number) +
      blue * (planes[2 * plane + i] as number);
  }
  return grey;
}
