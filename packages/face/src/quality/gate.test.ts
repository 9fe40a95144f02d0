import { describe, expect, it } from 'vitest';
import { faceHint, type QualityReason } from '../index.js';
import { judgeQuality } from './gate.js';
import { defaultGates, type QualityGate } from './gates.js';
import { faceTexture } from './texture.js';

const good = { faceHeight: 200, turn: 0.1, nod: 0.05, sharpness: 0.15, brightness: 130, cutOff: 0 };
const reasons = (changed: Partial<typeof good>, gate: QualityGate = defaultGates.enrol) =>
  judgeQuality({ ...good, ...changed }, gate).reasons;

describe('judging a face', () => {
  it('lets a good face pass and names each failure, the easiest to mend first', () => {
    expect(judgeQuality(good, defaultGates.enrol)).toMatchObject({ ok: true, reasons: [] });
    expect(reasons({ faceHeight: 111, turn: 0.26, sharpness: 0.02 })).toEqual([
      'too-small',
      'turned',
      'blurred',
    ]);
    expect(reasons({ nod: -0.3 })).toEqual(['turned']);
    expect(reasons({ nod: 0.3 })).toEqual(['turned']);
    expect(reasons({ brightness: 44 })).toEqual(['dark']);
    expect(reasons({ brightness: 216 })).toEqual(['bright']);
    expect(reasons({ cutOff: 0.03 })).toEqual(['cut-off']);
  });

  it('is nowhere stricter for a selfie than for a profile photo', () => {
    const { enrol, match } = defaultGates;
    for (const name of Object.keys(enrol) as (keyof QualityGate)[]) {
      const milder = name.startsWith('min') ? match[name] <= enrol[name] : match[name] >= enrol[name];
      expect([name, milder]).toEqual([name, true]);
    }
  });

  it('has a hint in Thai and English for every reason', () => {
    const all: QualityReason[] = [
      'no-face',
      'several-faces',
      'too-small',
      'turned',
      'blurred',
      'dark',
      'bright',
      'cut-off',
    ];
    for (const reason of all) {
      expect(faceHint(reason)).toMatch(/[ก-๙]/);
      expect(faceHint(reason, 'en')).toMatch(/^[A-Z][^ก-๙]+\.$/);
    }
  });
});

describe('measuring light and detail', () => {
  const size = 112;
  const stripes = (width: number, dark: number, light: number) =>
    Float32Array.from({ length: size * size }, (_, i) =>
      Math.floor((i % size) / width) % 2 === 0 ? dark : light,
    );

  it('finds fine stripes sharper than broad ones, and no detail in a flat face', () => {
    const fine = faceTexture(stripes(2, 80, 160), size).sharpness;
    expect(fine).toBeGreaterThan(2 * faceTexture(stripes(8, 80, 160), size).sharpness);
    expect(faceTexture(new Float32Array(size * size).fill(90), size)).toEqual({
      sharpness: 0,
      brightness: 90,
    });
  });

  it('finds the same detail in little light', () => {
    const light = faceTexture(stripes(2, 80, 160), size);
    const dark = faceTexture(stripes(2, 20, 40), size);
    expect(dark.sharpness).toBeCloseTo(light.sharpness, 5);
    expect(dark.brightness).toBeCloseTo(light.brightness / 4, 5);
  });
});
