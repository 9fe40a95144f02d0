import { MocError } from '@moc-sdk/core';
import { mobilefacenet } from '@moc-sdk/face-models';
import type { FaceEmbedding } from '../../embedding.js';
import type { FaceEngine } from '../../engine/types.js';
import type { Challenge } from '../challenge/challenges.js';
import {
  createLivenessChecks,
  type LivenessDecision,
  type LivenessLimits,
  type LivenessStore,
  memoryLivenessStore,
  type Observation,
  type ObserveOptions,
} from '../index.js';
import type { SentFrame } from './burst.test.fixtures.js';

/** Observes each file once, however many bursts it is in. */
export function remembering(engine: Pick<FaceEngine, 'observe'>): Pick<FaceEngine, 'observe'> {
  const known = new Map<unknown, Promise<Observation>>();
  return {
    observe(photo, options?: ObserveOptions) {
      options?.signal?.throwIfAborted();
      const observed = known.get(photo) ?? engine.observe(photo, options);
      known.set(photo, observed);
      return observed;
    },
  };
}

/** A server whose clock stands where the test puts it, and whose checks ask for what the test wants. */
export function serverWith(
  engine: Pick<FaceEngine, 'observe'>,
  asked: readonly Challenge[],
  options: { limits?: Partial<LivenessLimits>; store?: LivenessStore } = {},
) {
  const time = { now: 1_780_000_000_000 };
  const memory = options.store ?? memoryLivenessStore();
  const store: LivenessStore = { ...memory, save: (check) => memory.save({ ...check, challenges: asked }) };
  const { limits = {} } = options;
  const checks = createLivenessChecks({ engine, pack: mobilefacenet, store, clock: () => time.now, limits });
  /** Begins a check and sends the frames when the last was taken. */
  const attempt = async (
    frames: readonly SentFrame[],
    person = 'somchai',
    enrolled?: FaceEmbedding,
  ): Promise<LivenessDecision> => {
    const { nonce } = await checks.begin(person);
    time.now += Math.max(...frames.map(({ at }) => at)) + 400;
    return checks.decide({ nonce, person, frames, ...(enrolled && { enrolled }) });
  };
  return { checks, store, time, attempt };
}

/** The code of the error that a call ends with, and its details. */
export async function refusal(work: Promise<unknown>): Promise<{ code: string; problem?: unknown }> {
  const error = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!MocError.isInstance(error)) throw error ?? new Error('nothing was refused');
  return { code: error.code, ...('problem' in error.details && { problem: error.details.problem }) };
}
