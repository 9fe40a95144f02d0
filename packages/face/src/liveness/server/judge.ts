import type { FaceEmbedding } from '../../embedding.js';
import { type BurstRules, judgeBurst } from '../burst/judge-burst.js';
import type { Challenge } from '../challenge/challenges.js';
import { livenessReducer } from '../challenge/reducer.js';
import type { LivenessRules } from '../challenge/rules.js';
import { beginLiveness, type LivenessFrame } from '../challenge/state.js';
import type { Observation } from '../observation.js';
import { bestFrame } from './best-frame.js';
import type { DecisionReason, LivenessDecision } from './types.js';

export interface Judging {
  readonly challenges: readonly Challenge[];
  readonly frames: readonly LivenessFrame[];
  /** Whether the times of the frames can be true. */
  readonly plausible: boolean;
  readonly enrolled: FaceEmbedding | undefined;
  readonly rules: LivenessRules;
  readonly burst: BurstRules;
}

/** A decision, and the frames it rests on: those that come after the end of a passed check count for nothing. */
export interface Judgement {
  readonly decision: LivenessDecision;
  readonly seen: readonly Observation[];
}

/** Both checks must be passed; whatever speaks against it is named. */
export function judge(judging: Judging): Judgement {
  const { challenges, frames, plausible, enrolled, rules } = judging;
  const begun = beginLiveness(challenges, enrolled && { enrolled });
  let end = begun;
  let used = 0;
  // What comes after the end was held against nothing: neither the best frame nor the live score may be taken of it.
  for (; used < frames.length && end.phase !== 'passed'; used++) {
    end = livenessReducer(end, frames[used] as LivenessFrame, rules);
  }
  const seen = frames.slice(0, used).map((frame) => frame.seen);
  const passive = judgeBurst(seen, judging.burst);

  const against: DecisionReason[] = [];
  if (!plausible) against.push('frame-times');
  if (end.reason && end.reason !== against[0]) against.push(end.reason);
  if (end.phase !== 'passed' && end.phase !== 'failed') against.push('not-finished');
  const denied = against.length > 0 || passive.decision === 'not-live';
  const decision: LivenessDecision['decision'] = denied ? 'not-live' : passive.decision;
  const reasons = [...against, ...passive.reasons];
  const best = bestFrame(seen);
  const audit = {
    decision,
    reasons,
    challenges,
    took: end.took,
    frames: frames.length,
    lastedMs: (frames.at(-1)?.at ?? 0) - (frames[0]?.at ?? 0),
    passive: { frames: passive.frames, ...(passive.median !== undefined && { median: passive.median }) },
  };
  return { decision: { decision, reasons, ...(best && { best }), audit }, seen };
}
