import type { Clock } from '@moc-sdk/core';
import type { MocSession } from '@moc-sdk/moc-account-client';
import type { CitizenRegistry, PersonnelDirectory } from '@moc-sdk/moc-account-client/verification';
import type { AccountRecords, AttachmentScanner, Files, Jobs, Mailer, RateLimits } from '../ports/index.js';
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
  /**
   * Who sent a request to `handler`, `null` for nobody: `session` of `createMocAccount`. Sessions of one provider only:
   * its subjects are the ids of the accounts here, and another provider may give the same subject to somebody else.
   */
  authenticate(request: Request): Promise<MocSession | null>;
  /** The app's own origin as browsers see it. */
  readonly baseUrl: string;
  readonly webhooks?: readonly WebhookEndpoint[];
  /**
   * Erases what other parts of the deployment keep of a person, such as the face: `forget` of `createService`. Is called
   * before an account that has ended is redacted; if it fails, the account stays due and it is called again.
   */
  readonly forgetPerson?: (account: string) => Promise<unknown>;
  /** Where links in messages lead: the account pages. Default: none are written. */
  readonly accountUrl?: string;
  /** Limits and periods; the defaults are `defaultIdentityRules`. */
  readonly rules?: Partial<IdentityRules>;
  readonly clock?: Clock;
  readonly newId?: () => string;
  readonly fetch?: typeof fetch;
  /**
   * Is told of failures that nobody else sees, for the log; among them a source of your own that throws. Default: a warning
   * of the process, which holds nothing personal.
   */
  readonly onError?: (error: unknown) => void;
  /**
   * The address of a client of `handler`, for the rate limits: as the server or a trusted proxy says it.
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
