import { describe, expect, it } from 'vitest';
import { centralFace, foregroundFaces } from './choose-face.js';
import { letterbox } from './detect.js';
import { overlap, suppressOverlaps } from './suppress-overlaps.js';

const box = (x: number, y: number, width: number, height = width) => ({ x, y, width, height });
const face = (...place: [number, number, number]) => ({ box: box(...place), score: 1 });

describe('finding faces', () => {
  it('fits tall and wide photos into the frame without stretching them', () => {
    expect(letterbox({ width: 1600, height: 600 }, 4 / 3)).toEqual(box(0, 0, 1600, 1200));
    expect(letterbox({ width: 300, height: 600 }, 4 / 3)).toEqual(box(0, 0, 800, 600));
  });

  it('keeps the surest of overlapping boxes and all that stand apart', () => {
    const sure = { box: box(0, 0, 100), score: 0.99 };
    const shifted = { box: box(10, 10, 100), score: 0.95 };
    const apart = { box: box(90, 0, 100), score: 0.93 };
    expect(overlap(sure.box, shifted.box)).toBeCloseTo(8100 / 11900);
    expect(suppressOverlaps([apart, shifted, sure], 0.4)).toEqual([sure, apart]);
  });

  it('counts a face less than half as large as background', () => {
    const main = face(0, 0, 200);
    expect(foregroundFaces([face(300, 0, 99), main])).toEqual([main]);
    expect(foregroundFaces([face(300, 0, 120), main])).toHaveLength(2);
  });

  it('takes the middle one of like faces, and the large one of unlike', () => {
    const photo = { width: 1000, height: 500 };
    const middle = face(450, 200, 100);
    expect(centralFace([face(0, 200, 110), middle], photo)).toBe(middle);
    const large = face(550, 50, 400);
    expect(centralFace([middle, large], photo)).toBe(large);
    expect(centralFace([], photo)).toBeUndefined();
  });
});
