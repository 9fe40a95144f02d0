import { MocError } from '@moc-sdk/core';
import { describe, expect, it } from 'vitest';
import {
  type FaceKey,
  type FaceTemplate,
  needsRotation,
  openTemplate,
  PIPELINE_VERSION,
  rotateTemplate,
  sealTemplate,
} from '../index.js';
import { sealFormat1 } from './format-1.test.fixtures.js';

const keys = new Uint8Array(32).fill(7);
const old: FaceKey = { id: '2025', key: keys };
const current: FaceKey = { id: '2026', key: new Uint8Array(32).fill(9) };
const pack = 'mobilefacenet@1.0.0';
const person = 'somying';
const vector = (seed: number) => Float32Array.from({ length: 512 }, (_, i) => Math.sin(i * seed) / 16);
const face: FaceTemplate = { pack, pipeline: PIPELINE_VERSION, values: vector(1), anchor: vector(2) };

async function codeOf(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => 'nothing was refused',
    (error: unknown) => (MocError.isInstance(error) ? error.code : String(error)),
  );
}

describe('a sealed template', () => {
  it('opens to the very same faces, enrolled and renewed', async () => {
    expect(await openTemplate(await sealTemplate(face, { keys, person }), { keys, person, pack })).toEqual(
      face,
    );
  });

  it('takes the face of an enrolment as its anchor', async () => {
    const { anchor: _, ...embedding } = face;
    const sealed = await sealTemplate(embedding, { keys, person });
    expect((await openTemplate(sealed, { keys, person, pack })).anchor).toEqual(face.values);
  });

  it('never looks the same twice and shows neither vector nor person, renewed or not', async () => {
    const [a, b] = await Promise.all([
      sealTemplate(face, { keys, person }),
      sealTemplate({ ...face, anchor: face.values }, { keys, person }),
    ]);
    expect(a).not.toEqual(b);
    expect(a).toHaveLength(b.length);
    expect(new TextDecoder('latin1').decode(a)).not.toContain(person);
    expect(Buffer.from(a).includes(Buffer.from(face.values.buffer, 0, 8))).toBe(false);
  });

  it('does not open with another key of that name or for another person', async () => {
    const sealed = await sealTemplate(face, { keys: [old], person });
    const forged: FaceKey = { ...current, id: old.id };
    expect(await codeOf(openTemplate(sealed, { keys: [forged], person, pack }))).toBe(
      'face/template-damaged',
    );
    expect(await codeOf(openTemplate(sealed, { keys: [old], person: 'prapat', pack }))).toBe(
      'face/template-damaged',
    );
  });

  it('does not open when any one bit was flipped', async () => {
    const sealed = await sealTemplate(face, { keys, person });
    const keyId = Buffer.from(sealed).indexOf(pack) + pack.length;
    // Every byte of header, nonce and the beginning; then every 97th up to the tag, and the tag's last.
    const spots = [...sealed.keys()].filter((i) => i < 64 || i % 97 === 0 || i === sealed.length - 1);
    for (const spot of spots) {
      const changed = sealed.slice();
      changed[spot]! ^= 1;
      const code = await codeOf(openTemplate(changed, { keys, person, pack }));
      // The name of the key is looked up before anything is authenticated; so are the two lengths that bound it.
      const named = spot === 7 || spot === 8 || (spot >= keyId && spot < keyId + 8);
      expect([spot, code]).toEqual([spot, named ? 'face/key-unknown' : 'face/template-damaged']);
    }
  });

  it('does not open when it is cut short or empty', async () => {
    const sealed = await sealTemplate(face, { keys, person });
    for (const length of [0, 3, 8, 30, 40, sealed.length - 1]) {
      const cut = sealed.subarray(0, length);
      expect(await codeOf(openTemplate(cut, { keys, person, pack }))).toBe('face/template-damaged');
    }
  });

  it('of another pack or an older pipeline asks for a new photo', async () => {
    const options = { keys, person };
    const ofOtherPack = await sealTemplate({ ...face, pack: 'dlib@1.0.0' }, options);
    expect(await codeOf(openTemplate(ofOtherPack, { ...options, pack }))).toBe('face/template-of-other-pack');
    const older = await sealTemplate({ ...face, pipeline: PIPELINE_VERSION - 1 }, options);
    expect(await codeOf(openTemplate(older, { ...options, pack }))).toBe('face/template-of-other-pack');
  });

  it('is not made or opened with a key of 16 bytes', async () => {
    const short = { keys: keys.subarray(0, 16), person };
    expect(await codeOf(sealTemplate(face, short))).toBe('face/key-invalid');
    expect(await codeOf(openTemplate(new Uint8Array(99), { ...short, pack }))).toBe('face/key-invalid');
  });
});

describe('a ring of keys', () => {
  it('has no two keys of one name: the old one would pass for the new', async () => {
    const ring = [current, { ...old, id: current.id }] as const;
    expect(await codeOf(sealTemplate(face, { keys: ring, person }))).toBe('face/key-invalid');
    expect(await codeOf(needsRotation(new Uint8Array(99), ring))).toBe('face/key-invalid');
  });

  it('tells keys without a name apart by themselves', async () => {
    const [first, second] = [{ key: old.key }, { key: current.key }];
    const sealed = await sealTemplate(face, { keys: [first], person });
    const ring = [second, first] as const;
    expect((await openTemplate(sealed, { keys: ring, person, pack })).values).toEqual(face.values);
    expect(await needsRotation(sealed, ring)).toBe(true);
    expect(await needsRotation(await rotateTemplate(sealed, { keys: ring, person }), [second])).toBe(false);
  });

  it('opens what an older key sealed, and seals it anew with the current one', async () => {
    const sealed = await sealTemplate(face, { keys: [old], person });
    const ring = [current, old] as const;
    expect(await openTemplate(sealed, { keys: ring, person, pack })).toEqual(face);
    expect(await needsRotation(sealed, ring)).toBe(true);

    const rotated = await rotateTemplate(sealed, { keys: ring, person });
    expect(await needsRotation(rotated, ring)).toBe(false);
    expect(await openTemplate(rotated, { keys: [current], person, pack })).toEqual(face);
    expect(await codeOf(openTemplate(rotated, { keys: [old], person, pack }))).toBe('face/key-unknown');
  });

  it('opens what its key sealed before it had a name', async () => {
    const sealed = await sealTemplate(face, { keys, person });
    expect(await openTemplate(sealed, { keys: [current, old], person, pack })).toEqual(face);
    expect(await needsRotation(sealed, [old])).toBe(false);
  });

  it('opens templates of format 1, which name no key, and asks for their rotation', async () => {
    const sealed = await sealFormat1(face, { key: keys, person });
    const ring = [current, old] as const;
    const { values } = face;
    expect(await openTemplate(sealed, { keys: ring, person, pack })).toEqual({ ...face, anchor: values });
    expect(await needsRotation(sealed, keys)).toBe(true);
    expect(await codeOf(openTemplate(sealed, { keys: [current], person, pack }))).toBe(
      'face/template-damaged',
    );
  });
});
