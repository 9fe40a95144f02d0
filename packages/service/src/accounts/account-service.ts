import type { AttachmentKind, CivilDate, Clock, Locale, MocError, Role } from '@moc-sdk/core';
import type { MocSession } from '@moc-sdk/moc-account-client';
import type { AccountState } from '@moc-sdk/moc-account-client/account';
import type {
  Because,
  CitizenRegistry,
  PersonnelDirectory,
  VerificationState,
  VerificationWay,
} from '@moc-sdk/moc-account-client/verification';
import type {
  AccountProfile,
  AccountRecord,
  AccountRecords,
  AttachmentScanner,
  Files,
  Jobs,
  Mailer,
  QueueQuery,
  RateLimits,
} from '../ports/index.js';
import type { PublicStep, StepLimits } from './public-steps.js';

/** Whom an agency asks about people. */
export interface IdentitySources {
  /** DOPA. Without it every case needs a document. */
  readonly registry?: CitizenRegistry;
  /** AD, DPIS, an agency's own: asked side by side, one yes is enough. */
  readonly directories: readonly PersonnelDirectory[];
}

/** A system that hears of status changes. */
export interface WebhookEndpoint {
  /** Stands in logs and in the audit trail. */
  readonly name: string;
  readonly url: string;
  /** At least 24 bytes, base64; a second one is signed with too while secrets are changed. */
  readonly secrets: readonly string[];
  /** Default: all. */
  readonly types?: readonly string[];
}

export interface AccountServiceOptions {
  readonly records: AccountRecords;
  readonly files: Files;
  readonly jobs: Jobs;
  readonly rateLimits: RateLimits;
  readonly mailer: Mailer;
  readonly sources: IdentitySources;
  /** Without one, documents are accepted unscanned only if `acceptUnscanned` says so by name. */
  readonly scanner?: AttachmentScanner;
  readonly acceptUnscanned?: boolean;
  /** 32 secret bytes: card data and documents are sealed with it, national IDs hashed. Keep them apart from the database. */
  readonly key: Uint8Array;
  /** Who sent a request to {@link AccountService.handler}, `null` for nobody: `session` of `createMocAccount`. */
  authenticate(request: Request): Promise<MocSession | null>;
  /** The app's own origin as browsers see it. */
  readonly baseUrl: string;
  readonly webhooks?: readonly WebhookEndpoint[];
  /** Where links in messages lead: the account pages. Default: none are written. */
  readonly accountUrl?: string;
  /** Limits and periods; the defaults are `defaultIdentityRules`. */
  readonly rules?: Partial<IdentityRules>;
  readonly clock?: Clock;
  readonly newId?: () => string;
  readonly fetch?: typeof fetch;
  /** Is told of failures that nobody else sees, for the log. Holds nothing personal. */
  readonly onError?: (error: unknown) => void;
  /**
   * The address of a client of {@link AccountService.handler}, for the rate limits: as the server or a trusted proxy says it.
   * Default: none is trusted, and each account is counted by itself.
   */
  readonly clientAddress?: (request: Request) => string | undefined;
}

/** Periods and limits. Data: an agency may have others. */
export interface IdentityRules {
  /** The consent text that must be agreed to. */
  readonly consentVersion: string;
  /** How long each source may take, in milliseconds. */
  readonly sourceTimeLimit: number;
  /** How old a reviewer's proof of who they are may be, in seconds. */
  readonly reviewMaxAge: number;
  /** How many cases may be decided at once. */
  readonly bulkLimit: number;
  /** Waiting time before each further check of a source that is down, in seconds; the last one repeats. */
  readonly retryDelays: readonly number[];
  /** How often ministry personnel are looked up again, in days. */
  readonly recheckDays: number;
  /** How long ended cases and accounts are kept before they are redacted, in days. */
  readonly retentionDays: number;
  /** How long a code for an e-mail address is good, in seconds, and how many wrong ones it bears. */
  readonly codeSeconds: number;
  readonly codeTries: number;
  /** How often the background work looks for what is due, in seconds. */
  readonly sweepSeconds: number;
  /** How often a public step may be taken. */
  readonly publicSteps: Readonly<Record<PublicStep, StepLimits>>;
}

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

/** What a person reads about their case. */
export type PersonNotice =
  | 'card-mismatch'
  | 'card-invalid'
  | 'no-laser-code'
  | 'not-on-the-staff'
  | 'source-down'
  | 'rejected';

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
    /** Meets an account that was registered elsewhere, by its session. */
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
  /** Tells of every change after it is kept. @returns ends it */
  subscribe(listener: (change: AccountChange) => void): () => void;
  /** Starts the background work; without it only {@link upkeep} does. */
  start(): Promise<void>;
  stop(): Promise<void>;
}
