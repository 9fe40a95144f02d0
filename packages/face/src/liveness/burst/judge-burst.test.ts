import { describe, expect, it } from 'vitest';
import { acted } from '../challenge/acted.test.fixtures.js';
import type { Observation } from '../observation.js';
import { burstRules, judgeBurst } from './judge-burst.js';

const seen = (live: number, turn = 0, height = 200, sharpness = 0.1): Observation => {
  const { seen: frame } = acted(0, { turn, scale: height / 200 });
  if (!frame.face) throw new Error('no face');
  const measures = { faceHeight: height, turn, nod: 0, sharpness, brightness: 120, cutOff: 0 };
  return { ...frame, face: { ...frame.face, live, quality: { ok: true, reasons: [], measures } } };
};
const judge = (...burst: Observation[]) => judgeBurst(burst, burstRules(0.17));

describe('the passive check over a burst', () => {
  it('takes the median, so that single frames decide nothing', () => {
    expect(judge(seen(0.9), seen(0.9), seen(0.9), seen(0), seen(0.01))).toEqual({
      decision: 'live',
      reasons: [],
      median: 0.9,
      frames: 5,
    });
    expect(judge(seen(0.01), seen(0.02), seen(0.03), seen(1), seen(1))).toMatchObject({
      decision: 'not-live',
      reasons: ['looks-like-a-picture'],
      median: 0.03,
    });
    expect(judge(...[0.1, 0.2, 0.4, 0.5, 0.6, 0.9].map((live) => seen(live))).median).toBeCloseTo(0.45, 10);
  });

  it('decides nothing near the bound', () => {
    const burst = (live: number) => judge(...Array.from({ length: 5 }, () => seen(live)));
    expect(burst(0.069).decision).toBe('not-live');
    expect(burst(0.07)).toMatchObject({ decision: 'undecided', reasons: ['unsure'] });
    expect(burst(0.27).decision).toBe('undecided');
    expect(burst(0.271).decision).toBe('live');
  });

  it('asks for more frames until five are frontal, near and sharp, of one face', () => {
    const good = [seen(0.9), seen(0.9), seen(0.9), seen(0.9)];
    const bad = [seen(0.9, 0.3), seen(0.9, 0, 100), seen(0.9, 0, 200, 0.01), { ...seen(0.9), faces: 2 }];
    expect(judge(...good, ...bad)).toMatchObject({
      decision: 'undecided',
      reasons: ['too-few-frames'],
      frames: 4,
    });
    expect(judge()).toEqual({ decision: 'undecided', reasons: ['too-few-frames'], frames: 0 });
  });
});
