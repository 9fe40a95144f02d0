import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, it } from 'vitest';
import { inFolder, moc } from './moc.test.case.js';
import { cutPortraits, samples } from './portraits.test.fixtures.js';

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
    expect(images[0]).toMatchObject({
      faces: [{ box: expect.anything(), landmarks: expect.anything(), score: expect.any(Number) }],
      quality: { ok: true, reasons: [] },
      liveness: { score: expect.any(Number), live: expect.any(Boolean) },
    });
    expect(images[1]!.faces.length).toBeGreaterThan(1);
    expect(images[1]).toMatchObject({
      quality: { ok: false, reasons: expect.arrayContaining(['several-faces']) },
    });
  }));
