import type { Position, Site } from '@moc-sdk/service/client';
import { metresFrom } from './distance.js';

/** A circle in the units of the drawing. */
export interface Circle {
  readonly x: number;
  readonly y: number;
  readonly r: number;
}

export interface Sketch {
  readonly me: Circle;
  readonly site: Circle | undefined;
  /** A round length for the scale bar, metres, and how long it is drawn. */
  readonly scale: { readonly metres: number; readonly length: number };
}

const MARGIN = 14;

/** Lays own position (with its accuracy) and the site (with its radius) into a drawing, north up, to scale. */
export function sketch(
  position: Position,
  site: Site | undefined,
  size: { width: number; height: number },
): Sketch {
  const offset = site ? metresFrom(position, site) : { east: 0, north: 0 };
  const circles = [
    { east: 0, north: 0, radius: Math.max(position.accuracyMetres, 5) },
    ...(site ? [{ ...offset, radius: site.radiusMetres }] : []),
  ];
  const west = Math.min(...circles.map((c) => c.east - c.radius));
  const east = Math.max(...circles.map((c) => c.east + c.radius));
  const south = Math.min(...circles.map((c) => c.north - c.radius));
  const north = Math.max(...circles.map((c) => c.north + c.radius));
  const unit = Math.min(
    (size.width - 2 * MARGIN) / (east - west),
    (size.height - 2 * MARGIN) / (north - south),
  );
  const [me, drawnSite] = circles.map((c) => ({
    x: size.width / 2 + (c.east - (west + east) / 2) * unit,
    y: size.height / 2 - (c.north - (south + north) / 2) * unit,
    r: c.radius * unit,
  }));
  const metres = roundLength(size.width / 4 / unit);
  return {
    me: me ?? { x: size.width / 2, y: size.height / 2, r: 0 },
    site: drawnSite,
    scale: { metres, length: metres * unit },
  };
}

/** The largest 1, 2 or 5 times a power of ten that is not longer. */
function roundLength(longest: number): number {
  const power = 10 ** Math.floor(Math.log10(longest));
  return ([5, 2, 1].find((step) => step * power <= longest) ?? 1) * power;
}
