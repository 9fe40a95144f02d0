import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { measureAccuracy } from './accuracy.js';
import { type FacePeer, nearestToMiddle } from './face-peer.js';
import { photosOfPairs } from './photos/pairs-file.js';
import { summarise, type TimeSplit } from './split.js';

/** A peer that sees the first byte of a photo as its face; 0 is none. */
const byteReader: FacePeer = {
  name: 'byte reader',
  measure: 'difference, below 5',
  find: async ([first = 0]) => (first === 0 ? undefined : { vector: [first], middle: [0, 0] }),
  likeness: ([a = 0], [b = 0]) => -Math.abs(a - b),
  accepts: ([a = 0], [b = 0]) => Math.abs(a - b) < 5,
  close: async () => {},
};

describe('accuracy of a peer', () => {
  it('counts a pair without a face as refused', async () => {
    const photos = [10, 12, 90, 0].map((byte) => Uint8Array.of(byte));
    const pairs = [
      { a: 0, b: 1, same: true },
      { a: 0, b: 3, same: true },
      { a: 0, b: 2, same: false },
      { a: 2, b: 3, same: false },
    ];
    const figures = await measureAccuracy(byteReader, { name: '', photos, pairs });
    expect(figures).toMatchObject({ undetected: 1, rightByItself: 0.75, tar: [0.5, 0.5] });
  });
});

describe('the split of the time', () => {
  it('holds our own code against decoder and networks together', () => {
    const one = (own: number): TimeSplit => ({
      decode: 2,
      detect: 3,
      landmarks: 1,
      embed: 4,
      own,
      whole: 10 + own,
    });
    const { split, ownShare } = summarise('moc', [one(1), one(2), one(9)]);
    expect(split).toMatchObject({ own: 2, whole: 12, decode: 2 });
    expect(ownShare).toBeCloseTo(0.2);
  });
});

it('speaks of the face nearest to the middle', () => {
  const faces = [{ middle: [10, 10] as const }, { middle: [60, 40] as const }];
  expect(nearestToMiddle(faces, { width: 100, height: 100 })).toBe(faces[1]);
  expect(nearestToMiddle([], { width: 100, height: 100 })).toBeUndefined();
});

describe('pairs from a file', () => {
  const withFile = async (content: string, work: (file: string) => Promise<void>) => {
    const folder = await mkdtemp(join(tmpdir(), 'bench-face-'));
    try {
      for (const name of ['x.jpg', 'y.jpg']) await writeFile(join(folder, name), name);
      await writeFile(join(folder, 'pairs.csv'), content);
      await work(join(folder, 'pairs.csv'));
    } finally {
      await rm(folder, { recursive: true });
    }
  };

  it('reads every photo once, from the folder of the file', () =>
    withFile('a,b,same\r\nx.jpg,y.jpg,0\r\nx.jpg,x.jpg,1\r\n', async (file) => {
      const { photos, pairs } = await photosOfPairs(file);
      expect(photos.map(String)).toEqual(['x.jpg', 'y.jpg']);
      expect(pairs).toEqual([
        { a: 0, b: 1, same: false },
        { a: 0, b: 0, same: true },
      ]);
    }));

  it('names the line that is no pair', () =>
    withFile('a,b,same\nx.jpg,y.jpg,0\nx.jpg,,1\n', async (file) => {
      await expect(photosOfPairs(file)).rejects.toThrow('line 3 is no pair');
    }));
});
