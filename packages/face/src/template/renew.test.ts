import { mobilefacenet } from '@moc-sdk/face-models';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { likeness } from '../engine/likeness.js';
import type { FaceEmbedding, FaceEngine, FaceTemplate } from '../index.js';
import { createFaceEngine } from '../node/index.js';
import { portraitJpeg } from '../node/portraits.test.fixtures.js';
import { cosine } from '../stages/cosine.js';
import { meanDirection } from '../stages/mean-direction.js';
import { renewTemplate } from './renew.js';

const { thresholds } = mobilefacenet;
let engine: FaceEngine;
let ananda: FaceEmbedding;
let later: FaceEmbedding;
let boon: FaceEmbedding;

beforeAll(async () => {
  engine = await createFaceEngine({ pack: mobilefacenet });
  const embed = async (name: 'ananda' | 'anandaLater' | 'boon') =>
    (await engine.enrol(await portraitJpeg(name))).embedding;
  [ananda, later, boon] = await Promise.all([embed('ananda'), embed('anandaLater'), embed('boon')]);
});
afterAll(() => engine.close());

const enrolled = (): FaceTemplate => ({ ...ananda, anchor: ananda.values });

/** The match of a face with a template, as the engine reports it. */
function seen(embedding: FaceEmbedding, template: FaceTemplate) {
  return { embedding, ...likeness(embedding, template, thresholds) };
}

/** A face on the way from one to another: 0 is the one, 1 the other. */
function morph(from: Float32Array, to: Float32Array, share: number): FaceEmbedding {
  const values = meanDirection([from.map((v) => v * (1 - share)), to.map((v) => v * share)]);
  return { ...ananda, values };
}

describe('renewing a template', () => {
  it('moves it a little towards the face of a sure match and keeps the enrolled one', () => {
    const template = enrolled();
    const renewed = renewTemplate(template, seen(later, template));
    expect(cosine(renewed.values, later.values)).toBeGreaterThan(cosine(ananda.values, later.values) + 0.05);
    expect(cosine(renewed.values, ananda.values)).toBeGreaterThan(0.95);
    expect(Math.hypot(...renewed.values)).toBeCloseTo(1, 5);
    expect(renewed.anchor).toEqual(ananda.values);
  });

  it('is refused when the match is none or not sure', () => {
    const template = enrolled();
    for (const face of [boon, morph(ananda.values, boon.values, 0.68)]) {
      const match = seen(face, template);
      expect(match.similarity).toBeLessThan(0.5);
      expect(() => renewTemplate(template, match)).toThrow(
        expect.objectContaining({ code: 'face/renewal-refused', details: { reason: 'unsure' } }),
      );
    }
  });

  it('is refused for a face of another pack', () => {
    const template = enrolled();
    const other = { ...seen(later, template), embedding: { ...later, pack: 'dlib@1.0.0' } };
    expect(() => renewTemplate(template, other)).toThrow(
      expect.objectContaining({ code: 'face/template-of-other-pack' }),
    );
  });

  it('cannot be walked to another person by faces that come nearer step by step', () => {
    let template = enrolled();
    let renewals = 0;
    for (let step = 0; step < 300; step++) {
      // The face most like the attacker that still renews; when none does, the walk is over.
      const shares = Array.from({ length: 100 }, (_, i) => 1 - i / 100);
      const next = shares.map((share) => tryRenewal(template, morph(template.values, boon.values, share)));
      const renewed = next.find((one) => one !== undefined);
      if (!renewed || cosine(renewed.values, template.values) > 0.99999) break;
      template = renewed;
      renewals++;
    }
    expect(renewals).toBeGreaterThan(2);
    expect(cosine(template.values, boon.values)).toBeGreaterThan(cosine(ananda.values, boon.values) + 0.2);
    expect(cosine(template.values, template.anchor)).toBeGreaterThanOrEqual(0.9);
    expect(seen(boon, template).decision).toBe('no-match');
    expect(seen(later, template).decision).toBe('match');
  });

  it('does not help a stranger even where the template is the stranger’s own face', async () => {
    const stolen: FaceTemplate = { ...boon, anchor: ananda.values };
    const { match } = await engine.verify(await portraitJpeg('boon'), stolen);
    expect(match).toBe(false);
  });
});

function tryRenewal(template: FaceTemplate, face: FaceEmbedding): FaceTemplate | undefined {
  try {
    return renewTemplate(template, seen(face, template));
  } catch {
    return undefined;
  }
}
