/**
 * Whether a living person stands before the camera: challenges in random order, a passive look at the burst, replays
 * refused. Pure, for pages (hints) and servers (the decision) alike. A deterrent, no certified test.
 *
 * @module
 */
export {
  type BurstReason,
  type BurstRules,
  type BurstVerdict,
  burstRules,
  judgeBurst,
} from './burst/judge-burst.js';
export { type Challenge, challenges, drawChallenges } from './challenge/challenges.js';
export type { NeutralPose } from './challenge/deviation.js';
export { type LivenessHint, livenessHint } from './challenge/hints.js';
export { livenessReducer } from './challenge/reducer.js';
export { defaultRules, type LivenessRules } from './challenge/rules.js';
export {
  beginLiveness,
  type LivenessFrame,
  type LivenessMemory,
  type LivenessReason,
  type LivenessState,
} from './challenge/state.js';
export type {
  Aspect,
  EyesOpen,
  Fingerprint,
  HeadPose,
  Observation,
  ObservedFace,
  ObserveOptions,
} from './observation.js';
export { createLivenessChecks } from './server/create-liveness-checks.js';
export { type MemoryLivenessStoreOptions, memoryLivenessStore } from './server/memory-store.js';
export type { ReplayRules } from './server/replay.js';
export type { KeptBurst, LivenessStore, PendingCheck } from './server/store.js';
export type {
  BegunCheck,
  DecideRequest,
  DecisionReason,
  LivenessAudit,
  LivenessChecks,
  LivenessChecksOptions,
  LivenessDecision,
  LivenessLimits,
  TakenFrame,
} from './server/types.js';
