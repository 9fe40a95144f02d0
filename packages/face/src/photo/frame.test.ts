import { describe, expect, it } from 'vitest';
import { dropAlpha } from './frame.js';

/** Four bytes a pixel, every fourth of them 255. */
const withAlpha = (pixels: number, shift: number) => {
  const room = new Uint8Array(4 * pixels + shift).subarray(shift);
  for (let i = 0; i < room.length; i++) room[i] = i % 4 === 3 ? 255 : (i * 37) % 251;
  return room;
};

describe('taking three of four bytes', () => {
  // Pixels that fill whole rounds of four, and some over; bytes that begin at a word's border, and beside it.
  it.each([
    [0, 0],
    [1, 0],
    [4, 0],
    [7, 0],
    [64, 0],
    [7, 1],
  ])('keeps the colours of %i pixels that begin %i bytes into their buffer', (pixels, shift) => {
    const from = withAlpha(pixels, shift);
    const expected = [...from].filter((_, i) => i % 4 !== 3);
    expect([...dropAlpha(from, new Uint8Array(3 * pixels))]).toEqual(expected);
    expect([...dropAlpha(from, from)]).toEqual(expected);
  });
});
