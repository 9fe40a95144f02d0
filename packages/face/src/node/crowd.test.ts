import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { portrait } from './portraits.test.fixtures.js';

const program = fileURLToPath(new URL('./crowd.test.fixtures.ts', import.meta.url));
let folder: string;
let files: string[];

/** A phone's photo: 12 megapixels with the noise that makes its file large, upright and lying on its side. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'faces-'));
  const pixels = await (await portrait('ananda')).resize(4000, 3000, { fit: 'cover' }).raw().toBuffer();
  let state = 1;
  for (let i = 0; i < pixels.length; i++) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    pixels[i] = Math.max(0, Math.min(255, (pixels[i] as number) + ((state >>> 24) - 128) / 6));
  }
  const photo = sharp(pixels, { raw: { width: 4000, height: 3000, channels: 3 } });
  const lying = sharp(await photo.clone().rotate(270).png({ compressionLevel: 0 }).toBuffer());
  files = await Promise.all(
    [photo.jpeg({ quality: 86 }), lying.jpeg({ quality: 86 }).withMetadata({ orientation: 6 })].map(
      async (picture, i) => {
        const file = join(folder, `${i}.jpg`);
        await writeFile(file, await picture.toBuffer());
        return file;
      },
    ),
  );
}, 60_000);

afterAll(() => rm(folder, { recursive: true }));

async function run(mode: 'verify' | 'abort') {
  const flags = ['--expose-gc', '--conditions=@moc-sdk/source', '--import', 'tsx'];
  const { stdout, stderr } = await promisify(execFile)(process.execPath, [...flags, program, mode, ...files]);
  expect(stderr).toBe('');
  return JSON.parse(stdout);
}

describe('32 people at once, each with a photo of 12 megapixels', () => {
  it('are verified in their order with less than 500 MB', { timeout: 120_000 }, async () => {
    const { matches, order, peak } = await run('verify');
    expect(matches).toBe(32);
    // Two are in work at a time: nobody is overtaken by more than one who came later.
    order.forEach((person: number, place: number) => {
      expect(Math.abs(person - place)).toBeLessThanOrEqual(1);
    });
    expect(peak).toBeLessThan(500);
  });

  it('leave nothing behind when they give up', { timeout: 120_000 }, async () => {
    const { aborted, match, before, during, after } = await run('abort');
    expect({ aborted, match }).toEqual({ aborted: 32, match: true });
    expect(during - before).toBeGreaterThan(80);
    expect(after - before).toBeLessThan(5);
  });
});
