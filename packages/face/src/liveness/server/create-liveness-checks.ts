import { FaceError } from '@moc-sdk/core/face-errors';
import { assertOwnEmbedding, packName } from '../../embedding.js';
import { burstRules } from '../burst/judge-burst.js';
import { drawChallenges } from '../challenge/challenges.js';
import { defaultRules } from '../challenge/rules.js';
import type { LivenessFrame } from '../challenge/state.js';
import type { Observation } from '../observation.js';
import { checkLimits, defaultLimits, timesArePlausible } from './frame-limits.js';
import { judge } from './judge.js';
import { makeNonce, randomUnit } from './nonce.js';
import { defaultReplay, replayedShare } from './replay.js';
import type { PendingCheck } from './store.js';
import type { DecideRequest, LivenessChecks, LivenessChecksOptions } from './types.js';

/**
 * Liveness as the server decides it: random challenges under a nonce, decided from the frames themselves. A page may run
 * `livenessReducer` for its hints; what the page finds is never asked for.
 *
 * It deters prints, screens, stills and recordings. It is no certified detection of presentation attacks
 * (ISO/IEC 30107-3): software that animates a photo can follow the challenges, and so can a good mask.
 *
 * @throws MocError `face/liveness-unsupported` when the pack has no networks for it
 *
 * @example
 * ```ts
 * const checks = createLivenessChecks({ engine, pack: mobilefacenet, store: memoryLivenessStore() });
 * const { nonce, challenges } = await checks.begin('somchai');
 * // The page leads the person through the challenges and sends its frames with the nonce.
 * const { decision, best } = await checks.decide({ nonce, person: 'somchai', frames, enrolled });
 * ```
 */
export function createLivenessChecks(options: LivenessChecksOptions): LivenessChecks {
  const { engine, pack, store, clock = Date.now, count = 3 } = options;
  if (!pack.liveness) {
    throw new FaceError('face/liveness-unsupported', { details: { pack: packName(pack) } });
  }
  const random = options.random ?? ((bytes) => crypto.getRandomValues(bytes));
  const limits = { ...defaultLimits, ...options.limits };
  const rules = { ...defaultRules, sameFace: pack.thresholds.review, ...options.rules };
  const burst = { ...burstRules(pack.liveness.passive.minLive), ...options.burst };
  const replay = { ...defaultReplay, ...options.replay };

  /** One after the other: a burst takes no more of the engine's places than one photo. */
  const observe = async ({ frames, signal }: DecideRequest) => {
    const observed: LivenessFrame[] = [];
    for (const { at, photo } of frames) observed.push({ at, seen: await engine.observe(photo, { signal }) });
    return observed;
  };

  /** Keeps the burst, and says whether one that counted was sent before. */
  const isReplayed = async ({ person, nonce }: PendingCheck, seen: readonly Observation[]) => {
    const now = clock();
    const prints = seen.flatMap(({ face }) => face?.print ?? []);
    // Kept before the others are asked for: of two that come at once, each finds the other.
    await store.keep({ nonce, person, prints, until: now + limits.keepMs });
    const kept = await store.bursts(person, now);
    return kept.some(
      (other) => other.nonce !== nonce && replayedShare(prints, other.prints, replay) >= replay.share,
    );
  };

  const judged = async (check: PendingCheck, request: DecideRequest, now: number) => {
    const frames = await observe(request);
    const plausible = timesArePlausible(request.frames, now - check.begunAt, limits);
    const { enrolled } = request;
    const judging = { challenges: check.challenges, frames, plausible, enrolled, rules, burst };
    const { decision, seen } = judge(judging);
    return { decision, replayed: await isReplayed(check, seen) };
  };

  return {
    async begin(person) {
      const begunAt = clock();
      const challenges = drawChallenges(() => randomUnit(random), count);
      const check = { nonce: makeNonce(random), challenges, expiresAt: begunAt + limits.expiresMs };
      await store.save({ ...check, person, begunAt });
      return check;
    },

    async decide(request) {
      checkLimits(request.frames, limits);
      if (request.enrolled) assertOwnEmbedding(request.enrolled, packName(pack));
      const check = await store.take(request.nonce);
      if (!check || check.person !== request.person) throw new FaceError('face/liveness-unknown');
      const now = clock();
      if (now > check.expiresAt) throw new FaceError('face/liveness-expired');
      const { decision, replayed } = await judged(check, request, now).catch(async (error: unknown) => {
        // Nothing was decided, so nothing counts. Of a store that fails now too, the first failure is told.
        await store.save(check).catch(() => undefined);
        throw error;
      });
      if (replayed) throw new FaceError('face/liveness-replayed');
      return decision;
    },
  };
}
