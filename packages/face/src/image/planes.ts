import type { PixelImage } from '../runtime.js';
import { channelMeans, type Normalisation, planeLayout } from './resample.js';

/** A crop as network input, at its own size: three colour planes. */
export function toPlanes(
  { data, width, height }: PixelImage,
  { order, mean, scale }: Normalisation,
): Float32Array {
  const plane = width * height;
  const planes = new Float32Array(3 * plane);
  const { first, step } = planeLayout(order, plane);
  for (const [channel, value] of channelMeans(mean).entries()) {
    // A byte has 256 values: each is normalised once, not once a pixel.
    const normalised = Float32Array.from({ length: 256 }, (_, byte) => (byte - value) / scale);
    const start = first + channel * step;
    for (let i = 0, from = channel; i < plane; i++, from += 3) {
      planes[start + i] = normalised[data[from] as number] as number;
    }
  }
  return planes;
}
