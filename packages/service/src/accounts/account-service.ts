import type { AttachmentKind, Locale } from '@moc-sdk/core';
import type { MocSession } from '@moc-sdk/moc-account-client';
import type { VerificationWay } from '@moc-sdk/moc-account-client/verification';
import type { AccountProfile, AccountRecord, QueueQuery } from '../ports/index.js';
import type { BulkResult, ReviewCase, Reviewer, ReviewLine } from './review/review-views.js';
import type { AccountView } from './views/person-views.js';

/** Who acts and what they saw. */
export interface Command {
  /** The account that acts. */
  readonly by: string;
  /** Idempotency key, made once per action. */
  readonly key?: string;
  /** The version that was shown; another one is `request/conflict`. */
  readonly expects?: number;
}

/** Who asks from where, for the rate limits. */
export interface Origin {
  /** The address of the client as the server knows it. */
  readonly address: string;
}

/** The card as a person types it, checked here. */
export interface CardInput {
  readonly nationalId: string;
  readonly title?: string;
  readonly first: string;
  readonly last: string;
  /** `d/m/yyyy` BE; `0/0/yyyy` where the card lacks day and month. */
  readonly birthDate: string;
  /** With or without hyphens; empty for old cards without one. */
  readonly laserCode?: string;
}

/** A document as it arrives. */
export interface DocumentInput {
  readonly name: string;
  readonly content: AsyncIterable<Uint8Array>;
}

export interface RegistrationInput {
  readonly email: string;
  readonly profile: AccountProfile;
  readonly consent: { readonly version: string; readonly locale: Locale };
}

/** What other parts of a deployment hear at once, in this process: to end sessions, to show a badge. */
export interface AccountChange {
  readonly type: string;
  readonly account: AccountRecord;
  readonly caseId?: string;
}

/**
 * Accounts and identity verification: registration, the steps of a case, the reviewer's desk, and the upkeep behind them.
 * Every method rejects with a `MocError`; what it changes it changes whole, with its audit record, or not at all.
 */
export interface AccountService {
  /** Answers `/api/v1/identity/*` (the person's own verification) and `/api/v1/review/*` (the desk). */
  handler(request: Request): Promise<Response>;
  /** The OpenAPI 3.1 document, also served at `/api/v1/identity/openapi.json`. */
  openapi(): object;
  readonly registration: {
    /** Always answers the same; the truth goes by e-mail. @throws `request/too-many` */
    lookUp(email: string, locale: Locale, origin: Origin): Promise<void>;
    /**
     * Checks everything and sends a code to the address. An address that has an account gets no code but a message; the
     * answer is the same. Nothing is kept in the database before the code comes back.
     *
     * @returns a sealed token for {@link confirm}; it holds the registration, so that it is nobody's to read
     * @throws `account/profile-invalid`, `account/consent-missing`, `request/too-many`
     */
    begin(input: RegistrationInput, origin: Origin): Promise<{ readonly token: string }>;
    /** @throws `account/code-refused`, `request/too-many` */
    confirm(token: string, code: string, origin: Origin): Promise<AccountView>;
  };
  /** @throws `request/not-found` from every method for an account that is not there */
  readonly accounts: {
    view(id: string): Promise<AccountView>;
    findByEmail(email: string): Promise<AccountView | undefined>;
    choose(id: string, choice: 'permanent' | 'temporary', command: Command): Promise<AccountView>;
    /** Meets an account that was registered elsewhere, by its session. @throws `account/not-a-person` */
    adopt(session: MocSession): Promise<AccountView>;
    revoke(id: string, reason: string, command: Command): Promise<AccountView>;
    reinstate(id: string, reason: string, command: Command): Promise<AccountView>;
  };
  /** The person's own case. `account` is the account's id. */
  readonly verification: {
    /** @throws `verification/illegal-event` when a case is open, `account/illegal-event` for a badge that is there already */
    start(account: string, way: VerificationWay, command: Command): Promise<AccountView>;
    /**
     * Asks the sources and decides. Answers once the case stands where it stands: approved, refused, in need of a document,
     * or `retrying` when a source is down.
     *
     * @throws `verification/card-incomplete`, `verification/locked`, `verification/illegal-event`, `request/too-many`
     */
    submitCard(account: string, card: CardInput, command: Command, origin: Origin): Promise<AccountView>;
    /** @throws `attachment/*`, `verification/illegal-event`, `request/too-many` */
    attach(account: string, document: DocumentInput, command: Command, origin: Origin): Promise<AccountView>;
    cancel(account: string, reason: 'withdrawn' | 'other-way', command: Command): Promise<AccountView>;
    /** The account request form, filled with what is known, as PDF. */
    requestForm(account: string, options?: { fillable?: boolean }): Promise<Uint8Array>;
  };
  /** The desk. The caller has checked the role `reviewer`; {@link handler} does so itself. */
  readonly review: {
    queue(
      query: QueueQuery,
      reviewer: Reviewer,
    ): Promise<{ lines: ReviewLine[]; total: number; agencies: string[] }>;
    /** Opening is audited. */
    open(id: string, reviewer: Reviewer): Promise<ReviewCase>;
    /** The document's bytes. Reading is audited and counts as opened. */
    document(
      id: string,
      reviewer: Reviewer,
    ): Promise<{ readonly bytes: Uint8Array; readonly kind: AttachmentKind }>;
    /** @throws `verification/own-case`, `verification/not-opened`, `sign-in/step-up-required`, `request/conflict`, `verification/illegal-event` */
    approve(id: string, reviewer: Reviewer, command: Omit<Command, 'by'>): Promise<ReviewCase>;
    /** @throws as {@link approve}, `verification/reason-missing` */
    reject(id: string, reason: string, reviewer: Reviewer, command: Omit<Command, 'by'>): Promise<ReviewCase>;
    /** Each case by itself: one that cannot be decided does not stop the others. */
    decideMany(
      cases: readonly { readonly id: string; readonly expects: number }[],
      decision: { readonly approve: true } | { readonly reject: string },
      reviewer: Reviewer,
    ): Promise<BulkResult[]>;
  };
  readonly upkeep: {
    /** Does everything that is due by the clock: expiry, checks again, re-checks, redaction, what must be told to others. */
    runDue(): Promise<void>;
  };
  /** Tells of every change after it is kept; what a listener throws or rejects with goes to `onError`. @returns ends it */
  subscribe(listener: (change: AccountChange) => void | Promise<void>): () => void;
  /** Starts the background work; without it only {@link upkeep} does. */
  start(): Promise<void>;
  stop(): Promise<void>;
}
