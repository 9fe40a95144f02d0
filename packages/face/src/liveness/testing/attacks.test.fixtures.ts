import type { Point } from '../../geometry.js';
import type { PixelImage } from '../../runtime.js';
import { bilinearAt, withNoise } from './pixels.test.fixtures.js';

/** How a flat thing lies before the camera. */
export interface Placement {
  /** Degrees in the plane. */
  readonly roll?: number;
  /** How much narrower it looks since it is turned away from the camera, 0–1: 0.2 is about 37°. */
  readonly tilt?: number;
  readonly scale?: number;
  readonly shift?: Point;
}

/** The camera's picture, pixels of a side. */
const SIDE = 400;

/** A photo printed with a border, on a table, in the glare of a lamp. */
export function printed(photo: PixelImage, placement: Placement, random: () => number): PixelImage {
  const washed = recoloured(photo, (value) => 38 + 0.76 * value);
  const sheet = bordered(washed, 0.07, [236, 233, 226]);
  const scene = laid(sheet, placement, (x, y) => {
    const grain = 10 * Math.sin(x / 7 + 3 * Math.sin(y / 40)) + 4 * Math.sin(y / 3);
    return [122 + grain, 88 + grain, 61 + grain];
  });
  const glare = (x: number, y: number) => 60 * Math.exp(-(((x - 275) / 125) ** 2) - ((y - 108) / 92) ** 2);
  return withNoise(lit(scene, glare), 2, random);
}

/** A picture on a phone's screen: its bezel, another gamma, and the moiré of its pixels against the camera's. */
export function onScreen(photo: PixelImage, placement: Placement, random: () => number): PixelImage {
  const shown = recoloured(photo, (value) => 255 * (value / 255) ** 0.82);
  const rippled = { ...shown, data: shown.data.map((value, i) => clamped(value * ripple(i, shown.width))) };
  const phone = bordered(rippled, 0.05, [14, 14, 16]);
  const scene = laid(phone, placement, (x, y) => [70 + y / 12, 74 + x / 16, 80 + y / 16]);
  return withNoise(scene, 2, random);
}

/** The pixel grid beats with the sensor's: slow waves, a little out of step in each colour. */
function ripple(index: number, width: number): number {
  const pixel = Math.floor(index / 3);
  const phase = 2.1 * (index % 3);
  const x = pixel % width;
  const y = Math.floor(pixel / width);
  return 1 + 0.07 * Math.sin(2.2 * x + 0.05 * y + phase) + 0.05 * Math.sin(0.35 * x + 0.6 * y + phase);
}

/** The same file, made larger around its middle and moved, by software. */
export function zoomed(photo: PixelImage, scale: number, shift: Point): PixelImage {
  const { width, height } = photo;
  const out = new Uint8Array(photo.data.length);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const fromX = (x - width / 2 - shift[0]) / scale + width / 2;
      bilinearAt(photo, fromX, (y - height / 2 - shift[1]) / scale + height / 2, out, 3 * (y * width + x));
    }
  }
  return { ...photo, data: out };
}

/** Two pictures of like height in one. */
export function sideBySide(a: PixelImage, b: PixelImage): PixelImage {
  const width = a.width + b.width;
  const data = new Uint8Array(3 * width * a.height);
  for (let y = 0; y < a.height; y++) {
    data.set(a.data.subarray(3 * y * a.width, 3 * (y + 1) * a.width), 3 * y * width);
    data.set(b.data.subarray(3 * y * b.width, 3 * (y + 1) * b.width), 3 * (y * width + a.width));
  }
  return { data, width, height: a.height };
}

/** Draws a flat thing over a background. */
function laid(
  flat: PixelImage,
  { roll = 0, tilt = 0, scale = 1, shift = [0, 0] }: Placement,
  background: (x: number, y: number) => readonly number[],
): PixelImage {
  const data = new Uint8Array(3 * SIDE * SIDE);
  const angle = (roll * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle) / scale, Math.sin(angle) / scale];
  for (let y = 0; y < SIDE; y++) {
    for (let x = 0; x < SIDE; x++) {
      const [dx, dy] = [x - SIDE / 2 - shift[0], y - SIDE / 2 - shift[1]];
      const fromX = (cos * dx + sin * dy) / (1 - tilt) + flat.width / 2;
      const fromY = cos * dy - sin * dx + flat.height / 2;
      const to = 3 * (y * SIDE + x);
      if (fromX < 0 || fromY < 0 || fromX >= flat.width || fromY >= flat.height) {
        data.set(background(x, y).map(clamped), to);
      } else bilinearAt(flat, fromX, fromY, data, to);
    }
  }
  return { data, width: SIDE, height: SIDE };
}

/** @param share Of the photo's width, on each side. */
function bordered(photo: PixelImage, share: number, colour: readonly number[]): PixelImage {
  const edge = Math.round(share * photo.width);
  const width = photo.width + 2 * edge;
  const height = photo.height + 2 * edge;
  const data = new Uint8Array(3 * width * height);
  for (let at = 0; at < data.length; at += 3) data.set(colour, at);
  for (let y = 0; y < photo.height; y++) {
    const row = photo.data.subarray(3 * y * photo.width, 3 * (y + 1) * photo.width);
    data.set(row, 3 * ((y + edge) * width + edge));
  }
  return { data, width, height };
}

function recoloured(photo: PixelImage, change: (value: number) => number): PixelImage {
  return { ...photo, data: photo.data.map((value) => clamped(change(value))) };
}

function lit(photo: PixelImage, light: (x: number, y: number) => number): PixelImage {
  const data = photo.data.map((value, i) => {
    const pixel = Math.floor(i / 3);
    return clamped(value + light(pixel % photo.width, Math.floor(pixel / photo.width)));
  });
  return { ...photo, data };
}

function clamped(value: number): number {
  return Math.min(Math.max(Math.round(value), 0), 255);
}
