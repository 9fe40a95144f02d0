import type { Punch, Site } from '../api/contract.js';

type Place = { latitude: number; longitude: number };

/** Mean radius of the earth in metres (IUGG). */
const EARTH_RADIUS = 6_371_008.8;

/**
 * The nearest site and how the position lies to it. The position is a circle of its accuracy: `inside` when all of
 * it lies within the site's radius, `outside` when none does, else `uncertain`.
 */
export function siteRelation(
  position: Place & { accuracyMetres: number },
  sites: readonly Site[],
): Punch['site'] {
  const [nearest] = sites
    .map((site) => ({ site, distance: distanceMetres(position, site) }))
    .sort((a, b) => a.distance - a.site.radiusMetres - (b.distance - b.site.radiusMetres));
  if (!nearest) return undefined;
  const { site, distance } = nearest;
  const isInside = distance + position.accuracyMetres <= site.radiusMetres;
  const isOutside = distance - position.accuracyMetres > site.radiusMetres;
  return {
    id: site.id,
    distanceMetres: Math.round(distance),
    relation: isInside ? 'inside' : isOutside ? 'outside' : 'uncertain',
  };
}

/** Great-circle distance (haversine). */
function distanceMetres(a: Place, b: Place): number {
  const radians = (degrees: number) => (degrees * Math.PI) / 180;
  const [latA, latB] = [radians(a.latitude), radians(b.latitude)];
  const h =
    Math.sin((latB - latA) / 2) ** 2 +
    Math.cos(latA) * Math.cos(latB) * Math.sin(radians(b.longitude - a.longitude) / 2) ** 2;
  return 2 * EARTH_RADIUS * Math.asin(Math.min(1, Math.sqrt(h)));
}
