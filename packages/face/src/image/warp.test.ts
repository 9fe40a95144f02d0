import { describe, expect, it } from 'vitest';
import { ramp } from './ramp.test.fixtures.js';
import { warp } from './warp.js';

const identity = { a: 1, b: 0, x: 0, y: 0 };

describe('warping', () => {
  it('cuts the crop out unchanged under the identity', () => {
    const { data, outside } = warp(ramp(6, 6), identity, 4);
    expect([...data.subarray(0, 6)]).toEqual([0, 0, 9, 1, 0, 9]);
    expect(outside).toBe(0);
  });

  it('turns by a quarter', () => {
    const { data } = warp(ramp(4, 4), { a: 0, b: 1, x: 3, y: 0 }, 4);
    const red = [...data.filter((_, i) => i % 3 === 0)];
    expect(red.slice(0, 8)).toEqual([0, 0, 0, 0, 1, 1, 1, 1]);
  });

  it('is black outside the photo and says how much of it', () => {
    const { data, outside } = warp(ramp(8, 8), { ...identity, x: -4, y: -4 }, 8);
    expect(outside).toBe(0.75);
    expect([...data.subarray(-3)]).toEqual([0, 0, 0]);
  });
});
