import type { MocErrorCode } from '@moc-sdk/core';
import type { VerificationStatus } from '@moc-sdk/moc-account-client/verification';
import type { ReviewCase, ReviewLine } from '../accounts/review/review-views.js';
import type { QueueQuery } from '../ports/index.js';
import type { CallOptions } from './types.js';

export type { ReviewCase, ReviewLine };
export type ReviewQuery = QueueQuery;

/** A part of the queue. */
export interface ReviewQueue {
  readonly lines: readonly ReviewLine[];
  /** How many there are in all, whatever part was asked for. */
  readonly total: number;
  /** Agencies that occur in the queue, for a filter. */
  readonly agencies: readonly string[];
}

export interface DecisionOptions extends CallOptions {
  /** The version of the case that the reviewer saw; another one is `request/conflict`. */
  readonly expects: number;
  /** Idempotency key, made once per decision and kept when it is sent again. Default: a new one. */
  readonly key?: string;
}

export type BulkDecision = { readonly approve: true } | { readonly reject: string };

/** What became of one case of many. */
export type BulkAnswer = { readonly id: string } & (
  | { readonly status: VerificationStatus }
  | { readonly code: MocErrorCode }
);

/**
 * Everything that the reviewer's desk may ask of the service. Every method rejects with a `MocError` whose code the
 * service or the network gave. Deciding needs a fresh proof of who the reviewer is: `sign-in/step-up-required` means that
 * the page must lead them there first.
 */
export interface ReviewClient {
  queue(query?: ReviewQuery, options?: CallOptions): Promise<ReviewQueue>;
  /** Opening is audited. */
  open(id: string, options?: CallOptions): Promise<ReviewCase>;
  /** The attached document. Reading it is audited, and only who has read it may approve. */
  document(id: string, options?: CallOptions): Promise<Blob>;
  approve(id: string, options: DecisionOptions): Promise<ReviewCase>;
  /** @param reason what the person reads: what is wrong, and what to send instead */
  reject(id: string, reason: string, options: DecisionOptions): Promise<ReviewCase>;
  /** Each case by itself: one that cannot be decided does not stop the others. */
  decideMany(
    cases: readonly { readonly id: string; readonly expects: number }[],
    decision: BulkDecision,
    options?: CallOptions & { readonly key?: string },
  ): Promise<readonly BulkAnswer[]>;
}
