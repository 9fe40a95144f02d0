import { writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { expect, it } from 'vitest';
import { inFolder, moc } from './moc.test.case.js';

const samples = join(
  dirname(createRequire(import.meta.url).resolve('@vladmandic/face-api/package.json')),
  'demo',
);

/** Squares around single people on group photos: the first person twice, on two photos, then another one. */
const people = {
  'first.jpg': { photo: 'sample1.jpg', left: 1312, top: 68, side: 520 },
  'first-again.jpg': { photo: 'sample3.jpg', left: 908, top: 82, side: 560 },
  'second.jpg': { photo: 'sample1.jpg', left: 248, top: 213, side: 520 },
};

async function cutPortraits(folder: string): Promise<void> {
  for (const [name, { photo, left, top, side }] of Object.entries(people))
    await sharp(join(samples, photo))
      .extract({ left, top, width: side, height: side })
      .toFile(join(folder, name));
}

const side = {
  box: {
    x: expect.any(Number),
    y: expect.any(Number),
    width: expect.any(Number),
    height: expect.any(Number),
  },
  score: expect.any(Number),
  quality: { ok: true, reasons: [] },
};

it('tells one person on two photos from two people', () =>
  inFolder(async (cwd) => {
    await cutPortraits(cwd);
    const same = await moc(['face', 'compare', 'first.jpg', 'first-again.jpg', '--json'], { cwd });
    expect([same.code, same.json()]).toEqual([
      0,
      { match: true, similarity: expect.any(Number), threshold: 0.4, a: side, b: side },
    ]);
    const other = await moc(['face', 'compare', 'first.jpg', 'second.jpg', '--json'], { cwd });
    expect(other.code).toBe(1);
    expect(other.json()).toMatchObject({ match: false });
    expect(same.json<{ similarity: number }>().similarity).toBeGreaterThan(0.5);
    expect(other.json<{ similarity: number }>().similarity).toBeLessThan(0.3);
  }));

it('cannot compare what is no photo or has no face: exit 2 with the code', () =>
  inFolder(async (cwd) => {
    await cutPortraits(cwd);
    await writeFile(join(cwd, 'text.jpg'), 'no photo');
    await sharp({ create: { width: 400, height: 400, channels: 3, background: '#7a9' } })
      .jpeg()
      .toFile(join(cwd, 'wall.jpg'));
    const codeOf = async (file: string) => {
      const ended = await moc(['face', 'compare', 'first.jpg', file, '--json'], { cwd });
      return [ended.code, ended.json<{ error: { code: string } }>().error.code];
    };
    expect(await codeOf('text.jpg')).toEqual([2, 'face/image-unreadable']);
    expect(await codeOf('wall.jpg')).toEqual([2, 'face/none']);
    expect(await codeOf('gone.jpg')).toEqual([2, 'system/file-unreadable']);
  }));

it('says why a group photo is no profile photo', () =>
  inFolder(async (cwd) => {
    await cutPortraits(cwd);
    const ended = await moc(['face', 'inspect', 'first.jpg', join(samples, 'sample1.jpg'), '--json'], {
      cwd,
    });
    const { images } = ended.json<{ images: { faces: object[]; quality: object }[] }>();
    expect(ended.code).toBe(1);
    expect(images[0]).toMatchObject({ faces: [expect.anything()], quality: { ok: true, reasons: [] } });
    expect(images[1]!.faces.length).toBeGreaterThan(1);
    expect(images[1]).toMatchObject({
      quality: { ok: false, reasons: expect.arrayContaining(['several-faces']) },
    });
  }));
