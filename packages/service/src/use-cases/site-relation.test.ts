import { expect, it } from 'vitest';
import { siteRelation } from './site-relation.js';

const site = {
  id: 'ops',
  name: { th: 'สำนักงานปลัดฯ', en: 'OPS' },
  latitude: 13.8576,
  longitude: 100.4937,
  radiusMetres: 300,
};
/** One degree of latitude is 111,195 m on a sphere of the earth's mean radius. */
const north = (metres: number, accuracyMetres: number) => ({
  latitude: site.latitude + metres / 111_195,
  longitude: site.longitude,
  accuracyMetres,
});

it.each([
  [0, 10, 'inside'],
  [275, 20, 'inside'],
  [280, 30, 'uncertain'],
  [310, 20, 'uncertain'],
  [330, 20, 'outside'],
  [50, 5_000, 'uncertain'],
] as const)('%i m away, ±%i m: %s', (metres, accuracy, relation) => {
  expect(siteRelation(north(metres, accuracy), [site])).toEqual({
    id: 'ops',
    distanceMetres: metres,
    relation,
  });
});

it('takes the site that the person is nearest to being inside of', () => {
  const campus = { ...site, id: 'campus', latitude: north(600, 0).latitude, radiusMetres: 500 };
  expect(siteRelation(north(320, 10), [site, campus])).toMatchObject({ id: 'campus', relation: 'inside' });
});

it('has nothing to say without sites', () => {
  expect(siteRelation(north(0, 10), [])).toBeUndefined();
});
