import { mobilefacenet, type Recogniser } from '@moc-sdk/face-models';
import { describe, expect, it } from 'vitest';
import { likeness } from '../engine/likeness.js';
import { type FaceTemplate, PIPELINE_VERSION, renewTemplate, sealTemplate } from '../index.js';
import { embedAll } from '../stages/embed.js';
import { meanDirection } from '../stages/mean-direction.js';
import { createFaceVault, type FaceStore } from '../vault/index.js';

const keys = new Uint8Array(32).fill(7);
const pack = 'mobilefacenet@1.0.0';
const unit = (seed: number) =>
  meanDirection([Float32Array.from({ length: 512 }, (_, i) => Math.sin(i * seed))]);
const face = (values: Float32Array) => ({ pack, pipeline: PIPELINE_VERSION, values });
const honest: FaceTemplate = { ...face(unit(1)), anchor: unit(1) };
const damaged = expect.objectContaining({ code: 'face/template-damaged' });

/** What a page may send in place of a face: like everybody, like nobody, or no numbers at all. */
const forged: Readonly<Record<string, Float32Array>> = {
  'a thousand times too long': unit(1).map((value) => 1000 * value),
  'two hundredths too long': unit(1).map((value) => 1.02 * value),
  zeros: new Float32Array(512),
  nothing: new Float32Array(0),
  'no number': unit(1).fill(Number.NaN, 3, 4),
  'without end': unit(1).fill(Number.POSITIVE_INFINITY, 3, 4),
};

describe.each(Object.entries(forged))('a forged face: %s', (_, values) => {
  it('is neither sealed nor kept', async () => {
    const store = new Proxy({} as FaceStore, {
      get: () => () => Promise.reject(new Error('the store was asked')),
    });
    const vault = createFaceVault({ store, keys, pack });
    await expect(vault.put('boon', face(values), { consentVersion: '1' })).rejects.toEqual(damaged);
    await expect(sealTemplate(face(values), { keys, person: 'boon' })).rejects.toEqual(damaged);
    await expect(sealTemplate({ ...honest, anchor: values }, { keys, person: 'boon' })).rejects.toEqual(
      damaged,
    );
  });

  it('renews nothing, whatever the match says of itself', () => {
    const match = { embedding: face(values), similarity: 1, threshold: -1 };
    expect(() => renewTemplate(honest, match)).toThrow(damaged);
  });
});

it('a match without numbers renews nothing', () => {
  const sure = { embedding: honest, similarity: 1, threshold: 0.4 };
  expect(renewTemplate(honest, sure).anchor).toEqual(honest.anchor);
  for (const lie of [{ similarity: Number.NaN }, { threshold: Number.NaN }]) {
    expect(() => renewTemplate(honest, { ...sure, ...lie })).toThrow(
      expect.objectContaining({ details: { reason: 'unsure' } }),
    );
  }
});

it('no number is no match, whichever side it is on', () => {
  const { thresholds } = mobilefacenet;
  const empty = face(new Float32Array(512).fill(Number.NaN));
  expect(likeness(empty, honest, thresholds).decision).toBe('no-match');
  expect(likeness(honest, empty, thresholds).decision).toBe('no-match');
  expect(likeness(honest, { ...honest, anchor: empty.values }, thresholds).decision).toBe('no-match');
  const unknown = { match: Number.NaN, review: Number.NaN };
  expect(likeness(honest, honest, unknown).decision).toBe('no-match');
});

it.each([0, Number.NaN, Number.POSITIVE_INFINITY])(
  'a recogniser that answers with %d gives no face',
  async (value) => {
    const recogniser = mobilefacenet.recognisers[0] as Recogniser;
    const { size } = recogniser.align;
    const data = new Float32Array(recogniser.dimensions).fill(value);
    const session = {
      run: async () => ({ [recogniser.tensors.embedding]: { data, dims: [1, data.length] } }),
      close: async () => {},
    };
    const aligned = { data: new Uint8Array(3 * size * size), width: size, height: size, outside: 0 };
    await expect(embedAll([session], [aligned], [recogniser])).rejects.toMatchObject({
      code: 'face/pack-invalid',
    });
  },
);
