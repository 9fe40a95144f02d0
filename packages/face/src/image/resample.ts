import type { Box } from '../geometry.js';
import type { PixelImage } from '../runtime.js';

/** How colours become network input: `(v − mean) / scale` in planes of the given order. */
export interface Normalisation {
  readonly order: 'rgb' | 'bgr';
  readonly mean: number;
  readonly scale: number;
}

export interface ResampleOptions extends Normalisation {
  /** Size of the result in pixels. */
  readonly width: number;
  readonly height: number;
  /** The colour (0–255, all channels) of what lies outside the photo. */
  readonly outside: number;
}

/**
 * Cuts a region out of a photo and scales it, bilinear with half-pixel centres, into three colour planes. Within one
 * pixel of the border the nearest pixel counts; further out it is `outside`.
 */
export function resample(image: PixelImage, region: Box, options: ResampleOptions): Float32Array {
  const { width, height, mean, scale } = options;
  const plane = width * height;
  const planes = new Float32Array(3 * plane).fill((options.outside - mean) / scale);
  const { first, step } = planeLayout(options.order, plane);
  const columns = axis(region.x, region.width, width, image.width, 3);
  const rows = axis(region.y, region.height, height, image.height, 3 * image.width);
  const { data } = image;

  for (let y = rows.from; y < rows.to; y++) {
    const top = rows.low[y] as number;
    const bottom = rows.high[y] as number;
    const down = rows.weight[y] as number;
    for (let x = columns.from; x < columns.to; x++) {
      const left = columns.low[x] as number;
      const right = columns.high[x] as number;
      const across = columns.weight[x] as number;
      let to = first + y * width + x;
      for (let channel = 0; channel < 3; channel++, to += step) {
        const value = blend(
          data[top + left + channel] as number,
          data[top + right + channel] as number,
          data[bottom + left + channel] as number,
          data[bottom + right + channel] as number,
          across,
          down,
        );
        planes[to] = (value - mean) / scale;
      }
    }
  }
  return planes;
}

/** Where red's plane begins, and how far it is from there to green's and on to blue's. */
export function planeLayout(order: Normalisation['order'], plane: number): { first: number; step: number } {
  return order === 'rgb' ? { first: 0, step: plane } : { first: 2 * plane, step: -plane };
}

/** The value between four neighbours: `right` and `down` are the shares of the right and the lower ones, 0–1. */
export function blend(
  topLeft: number,
  topRight: number,
  bottomLeft: number,
  bottomRight: number,
  right: number,
  down: number,
): number {
  const top = topLeft + (topRight - topLeft) * right;
  const bottom = bottomLeft + (bottomRight - bottomLeft) * right;
  return top + (bottom - top) * down;
}

/** Where the samples of one axis lie: offsets of the two neighbours and the share of the second. */
interface Axis {
  /** Samples before `from` and from `to` on lie outside the photo. */
  readonly from: number;
  readonly to: number;
  readonly low: Int32Array;
  readonly high: Int32Array;
  readonly weight: Float64Array;
}

function axis(start: number, length: number, samples: number, size: number, stride: number): Axis {
  const low = new Int32Array(samples);
  const high = new Int32Array(samples);
  const weight = new Float64Array(samples);
  const step = length / samples;
  let from = samples;
  let to = 0;
  for (let i = 0; i < samples; i++) {
    const position = start + (i + 0.5) * step - 0.5;
    if (position < -1 || position > size) continue;
    const floor = Math.floor(position);
    low[i] = stride * Math.min(Math.max(floor, 0), size - 1);
    high[i] = stride * Math.min(Math.max(floor + 1, 0), size - 1);
    weight[i] = position - floor;
    from = Math.min(from, i);
    to = i + 1;
  }
  return { from, to, low, high, weight };
}
