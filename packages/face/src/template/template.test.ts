import { MocError } from '@moc-sdk/core';
import { describe, expect, it } from 'vitest';
import { type FaceEmbedding, openTemplate, PIPELINE_VERSION, sealTemplate } from '../index.js';

const key = new Uint8Array(32).fill(7);
const pack = 'mobilefacenet@1.0.0';
const values = Float32Array.from({ length: 512 }, (_, i) => Math.sin(i) / 16);
const embedding: FaceEmbedding = { pack, pipeline: PIPELINE_VERSION, values };

async function codeOf(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => 'nothing was refused',
    (error: unknown) => (MocError.isInstance(error) ? error.code : String(error)),
  );
}

describe('a sealed template', () => {
  it('opens to the very same embedding', async () => {
    const sealed = await sealTemplate(embedding, { key, person: 'somying' });
    expect(await openTemplate(sealed, { key, person: 'somying', pack })).toEqual(embedding);
  });

  it('never looks the same twice and shows neither vector nor person', async () => {
    const [a, b] = await Promise.all([
      sealTemplate(embedding, { key, person: 'somying' }),
      sealTemplate(embedding, { key, person: 'somying' }),
    ]);
    expect(a).not.toEqual(b);
    expect(new TextDecoder('latin1').decode(a)).not.toContain('somying');
    expect(Buffer.from(a).includes(Buffer.from(values.buffer, 0, 8))).toBe(false);
  });

  it('does not open with another key or for another person', async () => {
    const sealed = await sealTemplate(embedding, { key, person: 'somying' });
    const otherKey = new Uint8Array(32).fill(8);
    expect(await codeOf(openTemplate(sealed, { key: otherKey, person: 'somying', pack }))).toBe(
      'face/template-damaged',
    );
    expect(await codeOf(openTemplate(sealed, { key, person: 'prapat', pack }))).toBe('face/template-damaged');
  });

  it('does not open when any one bit was flipped', async () => {
    const sealed = await sealTemplate(embedding, { key, person: 'somying' });
    // Every byte of header, nonce and the beginning; then every 97th up to the tag, and the tag's last.
    const spots = [...sealed.keys()].filter((i) => i < 64 || i % 97 === 0 || i === sealed.length - 1);
    for (const spot of spots) {
      const changed = sealed.slice();
      changed[spot]! ^= 1;
      expect([spot, await codeOf(openTemplate(changed, { key, person: 'somying', pack }))]).toEqual([
        spot,
        'face/template-damaged',
      ]);
    }
  });

  it('does not open when it is cut short or empty', async () => {
    const sealed = await sealTemplate(embedding, { key, person: 'somying' });
    for (const length of [0, 3, 8, 30, 40, sealed.length - 1]) {
      const cut = sealed.subarray(0, length);
      expect(await codeOf(openTemplate(cut, { key, person: 'somying', pack }))).toBe('face/template-damaged');
    }
  });

  it('of another pack or an older pipeline asks for a new photo', async () => {
    const options = { key, person: 'somying' };
    const ofOtherPack = await sealTemplate({ ...embedding, pack: 'dlib@1.0.0' }, options);
    expect(await codeOf(openTemplate(ofOtherPack, { ...options, pack }))).toBe('face/template-of-other-pack');
    const older = await sealTemplate({ ...embedding, pipeline: PIPELINE_VERSION - 1 }, options);
    expect(await codeOf(openTemplate(older, { ...options, pack }))).toBe('face/template-of-other-pack');
  });

  it('is not made or opened with a key of 16 bytes', async () => {
    const short = { key: key.subarray(0, 16), person: 'somying' };
    expect(await codeOf(sealTemplate(embedding, short))).toBe('face/key-invalid');
    expect(await codeOf(openTemplate(new Uint8Array(99), { ...short, pack }))).toBe('face/key-invalid');
  });
});
