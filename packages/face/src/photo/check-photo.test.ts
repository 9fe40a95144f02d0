import { FaceError } from '@moc-sdk/core/face-errors';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { checkPhoto } from './check-photo.js';
import { photoFiles, refusedFiles } from './photo-files.test.fixtures.js';

let photos: Record<string, Uint8Array>;
let refused: Record<string, Record<string, Uint8Array>>;

beforeAll(async () => {
  [photos, refused] = await Promise.all([photoFiles(), refusedFiles()]);
});

/** The code of the refusal and what the file was called; any other error fails the test. */
function refusal(bytes: Uint8Array): { code: string; kind: unknown } | undefined {
  try {
    checkPhoto(bytes, 40);
    return undefined;
  } catch (error) {
    if (error instanceof FaceError) return { code: error.code, kind: error.details.kind };
    throw error;
  }
}

describe('the header of a photo', () => {
  it('says what the decoder says', async () => {
    for (const [name, bytes] of Object.entries(photos)) {
      const { format, width, height, channels } = await sharp(bytes).metadata();
      const header = checkPhoto(bytes, 40);
      expect([name, header.kind, header.width, header.height]).toEqual([name, format, width, height]);
      expect([name, header.colours === 'grey']).toEqual([name, channels === 1]);
    }
  });

  it.each(['jpeg', 'png', 'webp'] as const)('finds every orientation of a %s', async (kind) => {
    for (const orientation of [1, 2, 3, 4, 5, 6, 7, 8]) {
      const turned = await sharp(photos.png).toFormat(kind).withMetadata({ orientation }).toBuffer();
      expect(checkPhoto(turned, 40).orientation).toBe(orientation);
    }
  });

  it('refuses with the code that says why', () => {
    for (const [code, files] of Object.entries(refused)) {
      for (const [name, bytes] of Object.entries(files)) {
        expect([name, refusal(bytes)?.code]).toEqual([name, code]);
      }
    }
  });

  it('names what the file is', () => {
    for (const [kind, bytes] of Object.entries(refused['face/image-unsupported'] ?? {})) {
      expect(refusal(bytes)?.kind).toBe(kind);
    }
  });

  it('ends on thousands of damaged files, with a header or a refusal', { timeout: 60_000 }, () => {
    const random = seeded(20_251_201);
    const sources = [photos, ...Object.values(refused)].flatMap((files) => Object.values(files));
    const small = sources.filter(({ length }) => length > 0 && length < 200_000);
    const seen = new Map<string, number>();
    for (let round = 0; round < 6000; round++) {
      const damaged = damage(small[round % small.length] as Uint8Array, random);
      const code = refusal(damaged)?.code ?? 'header';
      seen.set(code, (seen.get(code) ?? 0) + 1);
    }
    // Damage of every kind was met, not only one early refusal.
    expect(seen.size).toBeGreaterThanOrEqual(8);
  });
});

/** Numbers of 0 up to 1, the same for the same seed. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Changes up to eight bytes, mostly of the header and mostly to values that lengths and counts fear; may cut the end off. */
function damage(source: Uint8Array, random: () => number): Uint8Array {
  const whole = source.slice();
  const changes = 1 + Math.floor(random() * 8);
  for (let i = 0; i < changes; i++) {
    const reach = random() < 0.8 ? Math.min(400, whole.length) : whole.length;
    const value = [0, 1, 0x7f, 0x80, 0xff, Math.floor(random() * 256)][Math.floor(random() * 6)] ?? 0;
    whole[Math.floor(random() * reach)] = value;
  }
  return random() < 0.3 ? whole.subarray(0, Math.floor(random() * whole.length)) : whole;
}
