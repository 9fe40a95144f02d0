import { FaceError } from '@moc-sdk/core/face-errors';
import { mobilefacenet } from '@moc-sdk/face-models';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { PIPELINE_VERSION } from '../../embedding.js';
import { type Acted, acted, done } from '../challenge/acted.test.fixtures.js';
import { createLivenessChecks, type LivenessStore, memoryLivenessStore, type Observation } from '../index.js';
import type { SentFrame } from '../testing/burst.test.fixtures.js';
import { refusal, serverWith } from '../testing/deciding.test.fixtures.js';

const asked = ['turn-left', 'blink', 'closer'] as const;
const honest: Acted[] = [...done.rest, ...done['turn-left'], ...done.blink, ...done.closer];

/** A burst, and an engine that sees in each of its files what was acted. */
function acting(acts: readonly Acted[]) {
  const seen = new Map<unknown, Observation>();
  const frames = acts.map((act, index): SentFrame => {
    const frame = { at: 500 + 200 * index, photo: Uint8Array.of(index) };
    seen.set(frame.photo, acted(frame.at, act).seen);
    return frame;
  });
  const observe = async (photo: unknown): Promise<Observation> => seen.get(photo) ?? acted(0).seen;
  return { frames, engine: { observe } };
}

describe('deciding on the server', () => {
  it('finds a person live who followed, and keeps faces and places out of the audit', async () => {
    const { frames, engine } = acting(honest);
    const { decision, reasons, best, audit } = await serverWith(engine, asked).attempt(frames);
    expect({ decision, reasons }).toEqual({ decision: 'live', reasons: [] });
    expect(best).toMatchObject({ frame: 0, embedding: { pack: 'p@1' } });
    expect(audit).toEqual({
      decision: 'live',
      reasons: [],
      challenges: asked,
      took: [1000, 1000, 1000],
      frames: frames.length,
      lastedMs: 200 * (frames.length - 1),
      passive: { median: 0.9, frames: expect.any(Number) },
    });
  });

  it('draws a nonce that nobody can guess and another order each time', async () => {
    const { engine } = acting(honest);
    const checks = createLivenessChecks({ engine, pack: mobilefacenet, store: memoryLivenessStore() });
    const begun = await Promise.all(Array.from({ length: 60 }, () => checks.begin('somchai')));
    expect(new Set(begun.map(({ nonce }) => nonce)).size).toBe(60);
    expect(begun[0]?.nonce).toMatch(/^[0-9a-f]{64}$/);
    expect(new Set(begun.map(({ challenges }) => challenges.join())).size).toBeGreaterThan(10);
  });

  it('counts a nonce once, for its person, in its time', async () => {
    const { frames, engine } = acting(honest);
    const { checks, time } = serverWith(engine, asked);
    const begin = async (person: string) => (await checks.begin(person)).nonce;
    const decide = (nonce: string, person: string) => checks.decide({ nonce, person, frames });
    const last = frames.at(-1)?.at ?? 0;

    const nonce = await begin('somchai');
    time.now += last;
    const both = await Promise.allSettled([decide(nonce, 'somchai'), decide(nonce, 'somchai')]);
    expect(both.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
    expect(await refusal(decide(nonce, 'somchai'))).toEqual({ code: 'face/liveness-unknown' });
    expect(await refusal(decide(await begin('malee'), 'somchai'))).toEqual({ code: 'face/liveness-unknown' });
    expect(await refusal(decide('0'.repeat(64), 'somchai'))).toEqual({ code: 'face/liveness-unknown' });

    const late = await begin('wichai');
    time.now += 120_001;
    expect(await refusal(decide(late, 'wichai'))).toEqual({ code: 'face/liveness-expired' });
  });

  it('lets a nonce be sent again when nothing was decided', async () => {
    const { frames, engine } = acting(honest);
    let busy = true;
    const observe = async (photo: unknown) => {
      if (busy) throw new FaceError('face/busy', { details: { waiting: 256 } });
      return engine.observe(photo);
    };
    const { checks, time } = serverWith({ observe }, asked);
    const { nonce } = await checks.begin('somchai');
    time.now += frames.at(-1)?.at ?? 0;
    expect(await refusal(checks.decide({ nonce, person: 'somchai', frames }))).toEqual({ code: 'face/busy' });
    busy = false;
    expect((await checks.decide({ nonce, person: 'somchai', frames })).decision).toBe('live');
  });

  it('lets a nonce be sent again when the store failed half-way, and then calls it no replay', async () => {
    const { frames, engine } = acting(honest);
    const memory = memoryLivenessStore();
    let failing: 'keep' | 'bursts' | undefined = 'keep';
    const fails = (name: typeof failing) => {
      if (failing === name) throw new Error('the database is away');
    };
    const store: LivenessStore = {
      ...memory,
      keep: async (burst) => {
        await memory.keep(burst);
        fails('keep');
      },
      bursts: async (person, now) => {
        fails('bursts');
        return memory.bursts(person, now);
      },
    };
    const { checks, time } = serverWith(engine, asked, { store });
    const { nonce } = await checks.begin('somchai');
    time.now += frames.at(-1)?.at ?? 0;
    const decide = () => checks.decide({ nonce, person: 'somchai', frames });
    await expect(decide()).rejects.toThrow('away');
    failing = 'bursts';
    await expect(decide()).rejects.toThrow('away');
    failing = undefined;
    expect((await decide()).decision).toBe('live');
    expect(await refusal(decide())).toEqual({ code: 'face/liveness-unknown' });
  });

  it('counts one burst for no two checks, also when both come at once', async () => {
    const { frames, engine } = acting(honest);
    const { checks, time } = serverWith(engine, asked);
    const begun = await Promise.all(['a', 'b', 'c'].map(() => checks.begin('somchai')));
    time.now += frames.at(-1)?.at ?? 0;
    const all = begun.map(({ nonce }) => checks.decide({ nonce, person: 'somchai', frames }));
    const live = (await Promise.allSettled(all)).filter(({ status }) => status === 'fulfilled');
    expect(live.length).toBeLessThan(2);
  });

  it('is not led astray by frames that are sent behind the end of a replay', async () => {
    const { frames, engine } = acting(honest);
    const filler = acting(honest.map(() => ({ look: '5a' })));
    const fresh = filler.frames.map((frame) => ({ ...frame, at: frame.at + (frames.at(-1)?.at ?? 0) }));
    const observe = async (photo: unknown) =>
      fresh.some((frame) => frame.photo === photo) ? filler.engine.observe(photo) : engine.observe(photo);
    const { attempt } = serverWith({ observe }, asked);
    expect((await attempt(frames)).decision).toBe('live');
    expect(await refusal(attempt([...frames, ...fresh]))).toEqual({ code: 'face/liveness-replayed' });
  });

  it('refuses an enrolled face of another pack, and frames that swell when they are decoded', async () => {
    const { frames, engine } = acting(honest);
    const { checks } = serverWith(engine, asked);
    const { nonce } = await checks.begin('somchai');
    const enrolled = { pack: 'dlib@1.0.0', pipeline: PIPELINE_VERSION, values: Float32Array.of(1) };
    expect(await refusal(checks.decide({ nonce, person: 'somchai', frames, enrolled }))).toMatchObject({
      code: 'face/template-of-other-pack',
    });
    const create = { width: 4000, height: 4000, channels: 3, background: '#888' } as const;
    const photo = await sharp({ create }).png().toBuffer();
    const large = frames.map((frame) => ({ ...frame, photo }));
    expect(await refusal(checks.decide({ nonce, person: 'somchai', frames: large }))).toEqual({
      code: 'face/liveness-frames',
      problem: 'more than 160 megapixels',
    });
  });

  it('takes only as many frames and bytes as it can judge, and keeps the nonce', async () => {
    const { frames, engine } = acting(honest);
    const { checks, time } = serverWith(engine, asked, { limits: { maxBytes: 40, maxFrames: 30 } });
    const { nonce } = await checks.begin('somchai');
    const problem = async (sent: readonly SentFrame[]) =>
      (await refusal(checks.decide({ nonce, person: 'somchai', frames: sent }))).problem;
    expect(await problem(frames.slice(0, 9))).toBe('fewer than 10 frames');
    expect(await problem([...frames, ...frames])).toBe('more than 30 frames');
    const heavy = frames.map((frame) => ({ ...frame, photo: new Uint8Array(2) }));
    expect(await problem(heavy)).toBe('more than 40 bytes');
    time.now += frames.at(-1)?.at ?? 0;
    expect((await checks.decide({ nonce, person: 'somchai', frames })).decision).toBe('live');
  });

  it('believes no times that its own clock contradicts', async () => {
    const { frames, engine } = acting(honest);
    const last = frames.at(-1)?.at ?? 0;
    for (const [elapsed, plausible] of [
      [last - 2_001, false],
      [last - 1_999, true],
      [last + 60_000, true],
      [last + 60_001, false],
    ] as const) {
      const { checks, time } = serverWith(engine, asked);
      const { nonce } = await checks.begin('somchai');
      time.now += elapsed;
      const { decision, reasons } = await checks.decide({ nonce, person: 'somchai', frames });
      expect([elapsed, decision, reasons]).toEqual([
        elapsed,
        plausible ? 'live' : 'not-live',
        plausible ? [] : ['frame-times'],
      ]);
    }
  });

  it('takes neither the best frame nor the score from what comes after the end', async () => {
    const end: Acted[] = Array.from({ length: 5 }, () => ({ who: 1.5, turn: 0 }));
    const first = honest.map((act, i) => (i < 3 ? { ...act, turn: 0.05 } : act));
    const { frames, engine } = acting([...first, ...end]);
    const { decision, best } = await serverWith(engine, asked).attempt(frames);
    expect(decision).toBe('live');
    expect(best?.embedding.values[0]).toBeCloseTo(1, 5);
  });

  it('refuses a pack that cannot tell, and forgets a person', async () => {
    const { frames, engine } = acting(honest);
    const { liveness: _, ...pack } = mobilefacenet;
    expect(() => createLivenessChecks({ engine, pack, store: memoryLivenessStore() })).toThrow(
      expect.objectContaining({ code: 'face/liveness-unsupported' }),
    );

    const { attempt, store, time } = serverWith(engine, asked);
    await attempt(frames);
    expect(await refusal(attempt(frames))).toEqual({ code: 'face/liveness-replayed' });
    expect((await attempt(frames, 'malee')).decision).toBe('live');
    await store.forget('somchai');
    expect(await store.bursts('somchai', time.now)).toEqual([]);
    expect((await attempt(frames)).decision).toBe('live');
    time.now += 30 * 86_400_000;
    expect((await attempt(frames)).decision).toBe('live');
  });
});
