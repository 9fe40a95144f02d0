import type { Point } from '../../geometry.js';
import type { PixelImage } from '../../runtime.js';
import { closeEyes } from './eyelids.test.fixtures.js';
import { bilinearAt } from './pixels.test.fixtures.js';

/** How a puppet is drawn. The defaults are the photo itself. */
export interface PuppetPose {
  /** Degrees, + to the person's left. */
  readonly yaw?: number;
  /** 0 closed … 1 as in the photo. */
  readonly eyes?: number;
  /** Of head and shoulders, while the background stays. */
  readonly scale?: number;
  /** Where head and shoulders are, while the background stays, in pixels from where they are in the photo. */
  readonly place?: Point;
  /** Of the whole picture, in pixels: a hand that is not quite still. */
  readonly shift?: Point;
}

/**
 * A real portrait that can be turned: its pixels lie on a head-shaped surface that is rotated and seen again from the
 * front. It is for tests only, and it shows what an attacker with one photo and some code can do as well.
 */
export type Puppet = (pose: PuppetPose) => PixelImage;

/** @param points The 68 landmarks of the face in the photo, pixels. */
export function makePuppet(photo: PixelImage, points: readonly Point[]): Puppet {
  const head = headSurface(photo, points);
  return ({ yaw = 0, eyes = 1, scale = 1, place = [0, 0], shift = [0, 0] }) => {
    const lidded = eyes < 1 ? closeEyes(photo, points, eyes) : photo;
    return turned(lidded, head, { yaw: (yaw * Math.PI) / 180, scale, place, shift });
  };
}

interface Head {
  readonly centre: Point;
  /** Between the eyes, pixels. */
  readonly unit: number;
  /** For each pixel how far it stands out of the plane, pixels, and how far it belongs to the head, 0–1. */
  readonly depth: Float32Array;
  readonly part: Float32Array;
}

/** A smooth bump for the head and a small one for the nose, in distances between the eyes. */
function headSurface({ width, height }: PixelImage, points: readonly Point[]): Head {
  const eyeA = mean(points.slice(36, 42));
  const eyeB = mean(points.slice(42, 48));
  const nose = points[30] as Point;
  const unit = Math.hypot(eyeB[0] - eyeA[0], eyeB[1] - eyeA[1]);
  const centre: Point = [(eyeA[0] + eyeB[0]) / 2, (eyeA[1] + eyeB[1]) / 2 + 0.4 * unit];
  const depth = new Float32Array(width * height);
  const part = new Float32Array(width * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const r = Math.hypot((x - centre[0]) / (1.7 * unit), (y - centre[1]) / (2.2 * unit));
      const bump = r < 1 ? Math.cos((Math.PI * r) / 2) ** 2 : 0;
      const tip = Math.exp(-(((x - nose[0]) / (0.26 * unit)) ** 2) - ((y - nose[1]) / (0.34 * unit)) ** 2);
      depth[y * width + x] = unit * (1.3 * bump + 0.4 * tip);
      part[y * width + x] = bump;
    }
  }
  return { centre, unit, depth, part };
}

/** For each pixel of the result the photo's pixel that lands there, by fixed-point iteration from its left neighbour's. */
function turned(
  photo: PixelImage,
  head: Head,
  { yaw, scale, place, shift }: Required<Omit<PuppetPose, 'eyes'>>,
): PixelImage {
  const { width, height } = photo;
  const { centre, unit, depth, part } = head;
  const sin = Math.sin(yaw);
  const narrowing = Math.cos(yaw) - 1;
  const out = new Uint8Array(3 * width * height);
  for (let row = 0; row < height; row++) {
    let moved = 0;
    for (let column = 0; column < width; column++) {
      let dx = column - shift[0] - centre[0];
      let dy = row - shift[1] - centre[1];
      const near = fade(Math.hypot(dx - place[0], dy - place[1]) / unit, 2.6, 4.2);
      const zoom = 1 + (scale - 1) * near;
      dx = (dx - near * place[0]) / zoom;
      dy = (dy - near * place[1]) / zoom;
      for (let i = 0; i < 5; i++) {
        const x = clamp(Math.round(centre[0] + dx - moved), width - 1);
        const at = clamp(Math.round(centre[1] + dy), height - 1) * width + x;
        const next = (part[at] as number) * narrowing * (dx - moved) + (depth[at] as number) * sin;
        moved = (moved + next) / 2;
      }
      bilinearAt(photo, centre[0] + dx - moved, centre[1] + dy, out, 3 * (row * width + column));
    }
  }
  return { data: out, width, height };
}

/** 1 up to `from`, 0 beyond `to`, smooth between. */
function fade(value: number, from: number, to: number): number {
  const t = Math.min(Math.max((to - value) / (to - from), 0), 1);
  return t * t * (3 - 2 * t);
}

function mean(points: readonly Point[]): Point {
  const sum = points.reduce<Point>(([x, y], point) => [x + point[0], y + point[1]], [0, 0]);
  return [sum[0] / points.length, sum[1] / points.length];
}

function clamp(value: number, highest: number): number {
  return Math.min(Math.max(value, 0), highest);
}
