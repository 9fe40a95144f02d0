import type { EventStamp } from '../account/account-state.js';
import type { Because } from './because.js';
import type { VerificationStatus } from './transitions.js';

/** How somebody proves who they are: as ministry personnel (badge), or as a citizen (permanent account, no badge). */
export type VerificationWay = 'ministry-personnel' | 'citizen';

/** Wrong tries of a person, carried from case to case so that a new case does not begin at zero. */
export interface Tries {
  /** Wrong tries since the last lock or success. */
  readonly tries: number;
  /** ISO 8601 with offset. */
  readonly lockedUntil?: string;
}

export type VerificationEvent = EventStamp &
  (
    | { readonly type: 'start'; readonly way: VerificationWay; readonly carried?: Tries }
    /** Refused with `verification/locked` while locked. */
    | { readonly type: 'submit-card' }
    | { readonly type: 'submit-card-without-laser'; readonly because: readonly Because[] }
    /** Counts a wrong try; the fifth locks for 24 hours. */
    | { readonly type: 'refuse-card'; readonly because: readonly Because[] }
    /** `retryAt` comes from `retryDelay`. */
    | {
        readonly type: 'find-source-down';
        readonly because: readonly Because[];
        readonly retryAt: string;
      }
    | { readonly type: 'retry' }
    | { readonly type: 'confirm'; readonly because: readonly Because[] }
    | { readonly type: 'ask-document'; readonly because: readonly Because[] }
    | { readonly type: 'attach-document'; readonly file: string }
    /** `steppedUpAt`: when the reviewer last proved who they are. Refused with `verification/own-case` for the applicant. */
    | { readonly type: 'approve'; readonly applicant: string; readonly steppedUpAt: string }
    | {
        readonly type: 'reject';
        readonly applicant: string;
        readonly steppedUpAt: string;
        /** What the person reads. Refused with `verification/reason-missing` when blank. */
        readonly reason: string;
      }
    | { readonly type: 'cancel'; readonly reason: 'withdrawn' | 'other-way' }
    | { readonly type: 'expire' }
    | { readonly type: 'revoke'; readonly because: readonly Because[] }
    | { readonly type: 'redact' }
  );

/** Plain data, fit for JSON. Holds no national ID, no card data and no name. */
export interface VerificationState extends Tries {
  readonly status: VerificationStatus;
  /** Counts the events, from 0. */
  readonly version: number;
  /** Ids of the events that made this state, in order. */
  readonly applied: readonly string[];
  readonly way?: VerificationWay;
  /** Why the case stands where it stands: what each source answered, newest check only. */
  readonly because: readonly Because[];
  /** Checks in a row that met a source that was down. */
  readonly downtimes: number;
  /** When the next check is due while `retrying`. */
  readonly retryAt?: string;
  readonly document?: { readonly file: string; readonly attachedAt: string };
  readonly rejection?: { readonly at: string; readonly by: string; readonly reason: string };
  readonly decision?: {
    readonly at: string;
    readonly by: string;
    readonly basis: 'automatic' | 'manual';
  };
  /** When the case was canceled, expired, revoked or redacted. */
  readonly endedAt?: string;
}
