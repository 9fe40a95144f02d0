import type { Site } from '@moc-sdk/service/client';

/** A point on the earth, degrees (WGS 84). */
export interface Point {
  readonly latitude: number;
  readonly longitude: number;
}

/** Mean radius of the earth in metres (IUGG R1). */
const EARTH_RADIUS = 6_371_008.8;
const radians = (degrees: number) => (degrees * Math.PI) / 180;

/** Metres east and north of `origin`: a plane that fits the ground for some kilometres around it. */
export function metresFrom(origin: Point, point: Point): { east: number; north: number } {
  return {
    east: radians(point.longitude - origin.longitude) * EARTH_RADIUS * Math.cos(radians(origin.latitude)),
    north: radians(point.latitude - origin.latitude) * EARTH_RADIUS,
  };
}

/** Great-circle distance in metres (haversine). */
export function distanceMetres(a: Point, b: Point): number {
  const sine = (degrees: number) => Math.sin(radians(degrees) / 2) ** 2;
  const h =
    sine(b.latitude - a.latitude) +
    Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * sine(b.longitude - a.longitude);
  return 2 * EARTH_RADIUS * Math.asin(Math.sqrt(Math.min(1, h)));
}

export interface SiteDistance {
  readonly site: Site;
  /** To the middle of the site, metres. */
  readonly metres: number;
  /** `uncertain`: the circle of accuracy crosses the edge of the site. */
  readonly relation: 'inside' | 'outside' | 'uncertain';
}

/** The site that is nearest to a position and how the position lies to it. */
export function nearestSite(
  position: Point & { accuracyMetres: number },
  sites: readonly Site[],
): SiteDistance | undefined {
  const [nearest] = sites
    .map((site) => ({ site, metres: distanceMetres(position, site) }))
    .sort((a, b) => a.metres - b.metres);
  if (!nearest) return undefined;
  const { metres, site } = nearest;
  const { accuracyMetres } = position;
  if (metres + accuracyMetres <= site.radiusMetres) return { ...nearest, relation: 'inside' };
  if (metres - accuracyMetres > site.radiusMetres) return { ...nearest, relation: 'outside' };
  return { ...nearest, relation: 'uncertain' };
}
