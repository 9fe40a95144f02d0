import { FaceError } from '@moc-sdk/core/face-errors';
import { burstRules } from '../burst/judge-burst.js';
import { drawChallenges } from '../challenge/challenges.js';
import { defaultRules } from '../challenge/rules.js';
import type { LivenessFrame } from '../challenge/state.js';
import { checkLimits, defaultLimits, timesArePlausible } from './frame-limits.js';
import { judge } from './judge.js';
import { makeNonce, randomUnit } from './nonce.js';
import { defaultReplay, replayedShare } from './replay.js';
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
    throw new FaceError('face/liveness-unsupported', { details: { pack: `${pack.id}@${pack.version}` } });
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

  const refuseReplayed = async (person: string, frames: readonly LivenessFrame[]) => {
    const now = clock();
    const prints = frames.flatMap(({ seen }) => seen.face?.print ?? []);
    const before = await store.bursts(person, now);
    const replayed = before.some((earlier) => replayedShare(prints, earlier.prints, replay) >= replay.share);
    if (replayed) throw new FaceError('face/liveness-replayed');
    await store.keep({ person, prints, until: now + limits.keepMs });
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
      const check = await store.take(request.nonce);
      if (!check || check.person !== request.person) throw new FaceError('face/liveness-unknown');
      const now = clock();
      if (now > check.expiresAt) throw new FaceError('face/liveness-expired');
      const frames = await observe(request).catch(async (error: unknown) => {
        // Nothing was decided, so nothing counts.
        await store.save(check);
        throw error;
      });
      await refuseReplayed(check.person, frames);
      const plausible = timesArePlausible(request.frames, now - check.begunAt, limits);
      const { enrolled } = request;
      return judge({ challenges: check.challenges, frames, plausible, enrolled, rules, burst });
    },
  };
}
