import { describe, expect, it } from 'vitest';
import { centralFace, foregroundFaces } from './choose-face.js';

const face = (x: number, y: number, side: number) => ({ box: { x, y, width: side, height: side } });

describe('choosing the face a photo is of', () => {
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
