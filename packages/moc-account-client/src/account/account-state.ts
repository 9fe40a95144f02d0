import type { Locale } from '@moc-sdk/core';
import type { AccountStage } from './transitions.js';

/** What every event carries. */
export interface EventStamp {
  /** Idempotency key, made by the sender once per action: a repeat changes nothing. */
  readonly id: string;
  /** ISO 8601 with offset. */
  readonly at: string;
  /** The account id of who did it, or `system`. */
  readonly by: string;
  /** The version that the sender saw; another one is `request/conflict`. Without it the present one is meant. */
  readonly expects?: number;
}

/** Consent as it was given. */
export interface Consent {
  readonly version: string;
  readonly locale: Locale;
  /** ISO 8601 with offset. */
  readonly at: string;
}

export type AccountEvent = EventStamp &
  (
    | { readonly type: 'register'; readonly consent: Consent }
    /** The account was registered elsewhere; `expiresAt` as its provider says. */
    | { readonly type: 'adopt-temporary'; readonly expiresAt?: string }
    | { readonly type: 'adopt-permanent' }
    /** Green: on to a permanent account. Blue: stay temporary. */
    | { readonly type: 'choose'; readonly choice: 'permanent' | 'temporary' }
    | { readonly type: 'confirm-identity'; readonly caseId: string }
    | {
        readonly type: 'recognise-personnel';
        readonly caseId: string;
        readonly basis: 'automatic' | 'manual';
      }
    /** The 60 days are over: refused (`account/illegal-event`) before `expiresAt`. */
    | { readonly type: 'expire' }
    | { readonly type: 'revoke'; readonly reason: string }
    | { readonly type: 'reinstate'; readonly reason: string }
    | { readonly type: 'redact' }
  );

/** Plain data, fit for JSON. */
export interface AccountState {
  readonly stage: AccountStage;
  /** Counts the events, from 0. */
  readonly version: number;
  /** Ids of the events that made this state, in order. */
  readonly applied: readonly string[];
  readonly registeredAt?: string;
  /** The first instant at which a temporary account has ended: midnight in Bangkok after the 60th day. */
  readonly expiresAt?: string;
  readonly consent?: Consent;
  readonly choice?: 'permanent' | 'temporary';
  /** Since when, and how, the account bears the badge of ministry personnel. */
  readonly recognised?: {
    readonly at: string;
    readonly basis: 'automatic' | 'manual';
    readonly caseId: string;
  };
  /** When it expired or was revoked, and why. */
  readonly ended?: { readonly at: string; readonly reason?: string };
  /** When a revoked account was given back the last time, and why. */
  readonly reinstated?: { readonly at: string; readonly reason: string };
}
