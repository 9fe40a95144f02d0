import type { FaceModelPack } from '@moc-sdk/face-models';
import type { FaceEmbedding } from '../../embedding.js';
import type { FaceEngine } from '../../engine/types.js';
import type { CallOptions, Photo } from '../../runtime.js';
import type { BurstReason, BurstRules } from '../burst/judge-burst.js';
import type { Challenge } from '../challenge/challenges.js';
import type { LivenessRules } from '../challenge/rules.js';
import type { LivenessReason } from '../challenge/state.js';
import type { ReplayRules } from './replay.js';
import type { LivenessStore } from './store.js';

export interface LivenessChecksOptions {
  readonly engine: Pick<FaceEngine, 'observe'>;
  /** The engine's pack: its live and match thresholds count. */
  readonly pack: FaceModelPack;
  readonly store: LivenessStore;
  /** Milliseconds since 1970, default `Date.now`. */
  readonly clock?: () => number;
  /** Fills bytes that cannot be guessed, default `crypto.getRandomValues`. */
  readonly random?: (bytes: Uint8Array<ArrayBuffer>) => Uint8Array;
  /** Challenges of a check, default 3. */
  readonly count?: 3 | 4;
  readonly limits?: Partial<LivenessLimits>;
  readonly rules?: Partial<LivenessRules>;
  readonly burst?: Partial<BurstRules>;
  readonly replay?: Partial<ReplayRules>;
}

export interface LivenessLimits {
  /** From `begin` on, milliseconds. */
  readonly expiresMs: number;
  readonly minFrames: number;
  readonly maxFrames: number;
  /** Of all frames together, as they are sent. */
  readonly maxBytes: number;
  /** Of all frames together, millions: what they grow to when they are decoded, one after the other. */
  readonly maxMegapixels: number;
  /** How long the last frame may take to arrive, milliseconds. */
  readonly maxDelayMs: number;
  /** How far the frames' clock may run ahead of the server's, milliseconds. */
  readonly clockSlackMs: number;
  /** How long fingerprints of a burst are kept, milliseconds. */
  readonly keepMs: number;
}

/** What a page needs to lead a person through a check. */
export interface BegunCheck {
  /** Goes up with the frames; it counts once. */
  readonly nonce: string;
  /** In this order. */
  readonly challenges: readonly Challenge[];
  /** Milliseconds since 1970, the server's clock. */
  readonly expiresAt: number;
}

/** One frame as it came up. */
export interface TakenFrame {
  /** Milliseconds from the answer of `begin` to the taking of the frame, on a clock that only goes forward. */
  readonly at: number;
  /** Unmirrored. */
  readonly photo: Photo;
}

export interface DecideRequest extends CallOptions {
  readonly nonce: string;
  readonly person: string;
  /** In the order taken, from before the first challenge to after the last, 5 to 10 a second. */
  readonly frames: readonly TakenFrame[];
  /** The enrolled face: every frame must show it. Holding the best frame against it stays the caller's. */
  readonly enrolled?: FaceEmbedding;
}

export type DecisionReason = LivenessReason | BurstReason | 'not-finished';

export interface LivenessDecision {
  /**
   * `live`: the challenges were followed by one face that looks live. `undecided`: nothing speaks against it, but the
   * frames were not good enough; begin a new check.
   */
  readonly decision: 'live' | 'not-live' | 'undecided';
  /** Empty when live. */
  readonly reasons: readonly DecisionReason[];
  /** The frontal, open-eyed, sharp frame to match with; absent when there is none. */
  readonly best?: {
    /** Its place among the frames, from 0. */
    readonly frame: number;
    readonly embedding: FaceEmbedding;
  };
  /** What an audit trail may hold: no face, no place, no fingerprint. */
  readonly audit: LivenessAudit;
}

export interface LivenessAudit {
  readonly decision: LivenessDecision['decision'];
  readonly reasons: readonly DecisionReason[];
  readonly challenges: readonly Challenge[];
  /** How long each challenge that was done took, milliseconds. */
  readonly took: readonly number[];
  readonly frames: number;
  /** From the first frame to the last, milliseconds. */
  readonly lastedMs: number;
  /** Median live score and the frames it is of. */
  readonly passive: { readonly median?: number; readonly frames: number };
}

/** The server's side of liveness: only what it decides counts. */
export interface LivenessChecks {
  /** Draws what is asked of a person, and the nonce under which the frames come. */
  begin(person: string): Promise<BegunCheck>;
  /**
   * Decides from the frames, once for each nonce. When it could not be decided (`face/busy`, an abort) the nonce can
   * be sent again until it expires.
   *
   * @throws MocError `face/liveness-frames` (`details.problem`), `face/liveness-unknown`, `face/liveness-expired`,
   * `face/liveness-replayed`, `face/template-of-other-pack`, and what `observe` throws
   */
  decide(request: DecideRequest): Promise<LivenessDecision>;
}
