import type { Position, Site } from '@moc-sdk/service/client';
import { expect, test } from 'vitest';
import { texts } from '../texts/index.js';
import { distanceMetres, nearestSite } from './distance.js';
import { knownPosition, reducePosition } from './position-state.js';
import { ageWords, distanceWords } from './position-words.js';
import { sketch } from './sketch.js';

const site: Site = {
  id: 'moc',
  name: { th: 'กระทรวงพาณิชย์', en: 'MOC' },
  latitude: 13.8843,
  longitude: 100.4917,
  radiusMetres: 250,
};
const at = (latitude: number, longitude: number, accuracyMetres = 20): Position => ({
  latitude,
  longitude,
  accuracyMetres,
  at: '2026-11-24T08:29:00+07:00',
});

test('one degree of latitude is 111.2 km', () => {
  expect(distanceMetres({ latitude: 13, longitude: 100 }, { latitude: 14, longitude: 100 })).toBeCloseTo(
    111_195,
    -1,
  );
});

test('inside, outside and too inexact to say', () => {
  expect(nearestSite(at(13.8843, 100.4917), [site])?.relation).toBe('inside');
  expect(nearestSite(at(13.8943, 100.4917), [site])?.relation).toBe('outside');
  expect(nearestSite(at(13.8843, 100.4917, 900), [site])?.relation).toBe('uncertain');
  expect(nearestSite(at(13, 100), [])).toBeUndefined();
});

test('of two sites the nearer one counts', () => {
  const far = { ...site, id: 'far', latitude: 18.79 };
  expect(nearestSite(at(18.7, 100.4917), [site, far])?.site.id).toBe('far');
});

test('the sketch is to scale: radius and distance have the same unit, north is up, all is in sight', () => {
  const size = { width: 320, height: 150 };
  const drawn = sketch(at(13.8903, 100.4917, 50), site, size);
  const drawnSite = drawn.site!;
  const metresPerUnit = site.radiusMetres / drawnSite.r;
  expect((drawnSite.y - drawn.me.y) * metresPerUnit).toBeCloseTo(667, -1);
  expect(drawn.me.y).toBeLessThan(drawnSite.y);
  expect(drawn.me.y - drawn.me.r).toBeGreaterThanOrEqual(0);
  expect(drawnSite.y + drawnSite.r).toBeLessThanOrEqual(size.height);
  expect(drawn.scale.length * metresPerUnit).toBeCloseTo(drawn.scale.metres, 5);
});

test('a refresh that fails keeps the last position', () => {
  const found = reducePosition({ status: 'idle' }, { type: 'found', position: at(13, 100) });
  const failed = reducePosition(reducePosition(found, { type: 'asked' }), { type: 'failed' });
  expect(failed.status).toBe('unavailable');
  expect(knownPosition(failed)).toEqual(at(13, 100));
  expect(knownPosition(reducePosition(failed, { type: 'denied' }))).toBeUndefined();
});

test('distances and ages in words', () => {
  expect(distanceWords(174.6, texts.th)).toBe('175 ม.');
  expect(distanceWords(1310, texts.en)).toBe('1.3 km');
  expect(distanceWords(2000, texts.en)).toBe('2 km');
  expect(ageWords(1, texts.en)).toBe('just now');
  expect(ageWords(130, texts.th)).toBe('2 นาทีที่แล้ว');
});
