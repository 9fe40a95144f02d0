import type { PixelImage } from '../../runtime.js';

/** Writes the colour at a place between pixels; beyond the border the nearest counts. */
export function bilinearAt(
  { data, width, height }: PixelImage,
  x: number,
  y: number,
  out: Uint8Array,
  to: number,
): void {
  const px = Math.min(Math.max(x, 0), width - 1);
  const py = Math.min(Math.max(y, 0), height - 1);
  const west = Math.floor(px);
  const north = Math.floor(py);
  const east = Math.min(west + 1, width - 1);
  const south = Math.min(north + 1, height - 1);
  const right = px - west;
  const down = py - north;
  for (let c = 0; c < 3; c++) {
    const at = (column: number, row: number) => data[3 * (row * width + column) + c] as number;
    const upper = at(west, north) * (1 - right) + at(east, north) * right;
    const lower = at(west, south) * (1 - right) + at(east, south) * right;
    out[to + c] = Math.round(upper * (1 - down) + lower * down);
  }
}

/** Numbers in 0–1 that look random and are the same every time (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t = (t + Math.imul(t ^ (t >>> 7), t | 61)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Noise of a sensor with the given standard deviation in brightness levels. */
export function withNoise(image: PixelImage, deviation: number, random: () => number): PixelImage {
  // The sum of three uniform numbers is close enough to a bell; its deviation is a half. Drawn once and read from a
  // random place on, it is quick enough for hundreds of frames.
  const grain = Float32Array.from(
    { length: 30_011 },
    () => 2 * deviation * (random() + random() + random() - 1.5),
  );
  const from = Math.floor(random() * grain.length);
  const data = image.data.map((value, i) => {
    return Math.min(Math.max(Math.round(value + (grain[(from + i) % grain.length] as number)), 0), 255);
  });
  return { ...image, data };
}
