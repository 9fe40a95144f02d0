import type { AttachmentKind, CivilDate, Role } from '@moc-sdk/core';
import type { AccountState } from '@moc-sdk/moc-account-client/account';
import type { VerificationState, VerificationWay } from '@moc-sdk/moc-account-client/verification';
import type { AccountProfile } from '../../ports/index.js';

/** What a person reads about their case. */
export type PersonNotice =
  | 'card-mismatch'
  | 'card-invalid'
  | 'no-laser-code'
  | 'not-on-the-staff'
  | 'source-down'
  | 'rejected';

/** What a person may see of their own account. */
export interface AccountView {
  readonly id: string;
  readonly email: string;
  readonly profile: AccountProfile;
  readonly stage: AccountState['stage'];
  readonly version: number;
  readonly registeredAt?: string;
  readonly expiresAt?: string;
  /** The last day of a temporary account. */
  readonly lastDay?: CivilDate;
  readonly choice?: 'permanent' | 'temporary';
  /** The badge. */
  readonly recognised?: AccountState['recognised'];
  readonly roles: readonly Role[];
  /** The newest case. */
  readonly verification?: CaseView;
}

/** What a person may see of their own case: the reviewer's facts are not among it, only what they can act on. */
export interface CaseView {
  readonly id: string;
  readonly status: VerificationState['status'];
  readonly version: number;
  readonly way: VerificationWay;
  readonly openedAt: string;
  readonly triesLeft: number;
  readonly lockedUntil?: string;
  readonly retryAt?: string;
  readonly rejection?: { readonly at: string; readonly reason: string };
  readonly document?: {
    readonly attachedAt: string;
    readonly kind: AttachmentKind;
    readonly bytes: number;
  };
  readonly decidedAt?: string;
  /** `card-mismatch`, `card-invalid`, `no-laser-code` …: what the person is told, without naming what a source knows. */
  readonly notices: readonly PersonNotice[];
}
