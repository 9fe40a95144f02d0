import { describe, expect, it } from 'vitest';
import { faceTexture } from './texture.js';

describe('measuring light and detail', () => {
  const size = 112;
  const stripes = (width: number, dark: number, light: number) =>
    Float32Array.from({ length: size * size }, (_, i) =>
      Math.floor((i % size) / width) % 2 === 0 ? dark : light,
    );

  it('finds fine stripes sharper than broad ones, and no detail in a flat face', () => {
    const fine = faceTexture(stripes(2, 80, 160), size).sharpness;
    expect(fine).toBeGreaterThan(2 * faceTexture(stripes(8, 80, 160), size).sharpness);
    expect(faceTexture(new Float32Array(size * size).fill(90), size)).toEqual({
      sharpness: 0,
      brightness: 90,
    });
  });

  it('finds the same detail in little light', () => {
    const light = faceTexture(stripes(2, 80, 160), size);
    const dark = faceTexture(stripes(2, 20, 40), size);
    expect(dark.sharpness).toBeCloseTo(light.sharpness, 5);
    expect(dark.brightness).toBeCloseTo(light.brightness / 4, 5);
  });
});
