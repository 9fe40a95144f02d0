import { describe, expect, it } from 'vitest';
import { faceHint, type QualityReason } from '../index.js';
import { judgeQuality } from './gate.js';
import { defaultGates, type QualityGate } from './gates.js';

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
