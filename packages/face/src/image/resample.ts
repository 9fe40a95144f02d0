import type { Box } from '../geometry.js';
import type { PixelImage } from '../runtime.js';
import { boxInShrunk, shrink, shrinkFactor } from './shrink.js';

/** How colours become network input: `(v − mean) / scale` in planes of the given order. */
export interface Normalisation {
  readonly order: 'rgb' | 'bgr';
  /** One number for all channels, or one for each of red, green and blue. */
  readonly mean: number | readonly [red: number, green: number, blue: number];
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
 * Cuts a region out of a photo and scales it, bilinear with half-pixel centres, into three colour planes; a region
 * much larger than the result is averaged in blocks first. Within one pixel of the border the nearest pixel counts;
 * further out it is `outside`.
 */
export function resample(image: PixelImage, region: Box, options: ResampleOptions): Float32Array {
  const ratio = Math.min(region.width / options.width, region.height / options.height);
  const factor = shrinkFactor(ratio);
  if (factor === 1 && !image.toSrgb) return sample(image, region, options);
  const part = shrink(image, region, factor);
  return sample(part.image, boxInShrunk(region, part), options);
}

function sample(image: PixelImage, region: Box, options: ResampleOptions): Float32Array {
  const { width, height, order, mean } = options;
  const [red, green, blue] = channelMeans(mean);
  const gain = 1 / options.scale;
  const plane = width * height;
  const columns = axis(region.x, region.width, width, image.width, 3);
  const rows = axis(region.y, region.height, height, image.height, 3 * image.width);
  const planes = new Float32Array(3 * plane);
  if (rows.from > 0 || rows.to < height || columns.from > 0 || columns.to < width) {
    fillPlanes(planes, options);
  }
  const { first, step } = planeLayout(order, plane);
  const { data } = image;
  const { low, high, weight, from, to: end } = columns;

  for (let y = rows.from; y < rows.to; y++) {
    const top = rows.low[y] as number;
    const bottom = rows.high[y] as number;
    const down = rows.weight[y] as number;
    const up = 1 - down;
    const row = first + y * width;
    for (let x = from; x < end; x++) {
      const west = low[x] as number;
      const east = high[x] as number;
      const a = top + west;
      const b = top + east;
      const c = bottom + west;
      const d = bottom + east;
      const right = weight[x] as number;
      const left = 1 - right;
      const to = row + x;
      // Written out: a loop over three channels takes half as long again.
      planes[to] = (blend(data, a, b, c, d, left, right, up, down) - red) * gain;
      planes[to + step] = (blend(data, a + 1, b + 1, c + 1, d + 1, left, right, up, down) - green) * gain;
      planes[to + 2 * step] = (blend(data, a + 2, b + 2, c + 2, d + 2, left, right, up, down) - blue) * gain;
    }
  }
  return planes;
}

function fillPlanes(planes: Float32Array, { order, mean, scale, outside }: ResampleOptions): void {
  const plane = planes.length / 3;
  const { first, step } = planeLayout(order, plane);
  for (const [channel, value] of channelMeans(mean).entries()) {
    const start = first + channel * step;
    planes.fill((outside - value) / scale, start, start + plane);
  }
}

export function channelMeans(mean: Normalisation['mean']): readonly [number, number, number] {
  return typeof mean === 'number' ? [mean, mean, mean] : mean;
}

/** Where red's plane begins, and how far it is from there to green's and on to blue's. */
export function planeLayout(order: Normalisation['order'], plane: number): { first: number; step: number } {
  return order === 'rgb' ? { first: 0, step: plane } : { first: 2 * plane, step: -plane };
}

/** The value between four neighbours of one channel, each at its offset; `left` to `bottom` are their shares, 0–1. */
export function blend(
  data: Uint8Array,
  topLeft: number,
  topRight: number,
  bottomLeft: number,
  bottomRight: number,
  left: number,
  right: number,
  top: number,
  bottom: number,
): number {
  return (
    ((data[topLeft] as number) * left + (data[topRight] as number) * right) * top +
    ((data[bottomLeft] as number) * left + (data[bottomRight] as number) * right) * bottom
  );
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
