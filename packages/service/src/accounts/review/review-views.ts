import type { AttachmentKind, MocError } from '@moc-sdk/core';
import type { AccountState } from '@moc-sdk/moc-account-client/account';
import type { Because, VerificationState, VerificationWay } from '@moc-sdk/moc-account-client/verification';
import type { AccountProfile } from '../../ports/index.js';

/** A case as the desk shows it. */
export interface ReviewCase {
  readonly id: string;
  readonly account: {
    readonly id: string;
    readonly email: string;
    readonly profile: AccountProfile;
    readonly stage: AccountState['stage'];
  };
  readonly status: VerificationState['status'];
  readonly version: number;
  readonly way: VerificationWay;
  readonly openedAt: string;
  readonly pendingSince?: string;
  /** What each source answered. */
  readonly because: readonly Because[];
  /** The card as the person typed it, the laser code left out; gone once redacted. */
  readonly card?: {
    readonly nationalId: string;
    readonly title?: string;
    readonly first: string;
    readonly last: string;
    readonly birthDate: string;
  };
  readonly document?: {
    readonly id: string;
    readonly attachedAt: string;
    readonly kind: AttachmentKind;
    readonly bytes: number;
  };
  readonly rejection?: VerificationState['rejection'];
  readonly decision?: VerificationState['decision'];
  /** Whether the reviewer who asks has opened the document that is attached now. */
  readonly opened: boolean;
  /** Whether it is the reviewer's own. */
  readonly own: boolean;
  readonly history: readonly { readonly at: string; readonly by: string; readonly type: string }[];
}

/** One line of the queue. */
export interface ReviewLine {
  readonly id: string;
  readonly name: string;
  readonly agency?: string;
  readonly status: VerificationState['status'];
  readonly version: number;
  readonly pendingSince?: string;
  /** Days that the case has waited, rounded down. */
  readonly ageDays: number;
  readonly because: readonly Because[];
  readonly opened: boolean;
  readonly own: boolean;
}

/** Who decides. */
export interface Reviewer {
  readonly id: string;
  /** When they last proved who they are, ISO 8601. */
  readonly steppedUpAt: string;
}

export type BulkResult = { readonly id: string } & (
  | { readonly status: VerificationState['status'] }
  | { readonly error: MocError }
);
