import type { AuditRecord, CivilDate, Locale, PersonName, Role } from '@moc-sdk/core';
import type { AccountEvent, AccountState } from '@moc-sdk/moc-account-client/account';
import type { VerificationEvent, VerificationState } from '@moc-sdk/moc-account-client/verification';
import type { FileRecord } from './record-types.js';

/** What a person says of themselves when they register. */
export interface AccountProfile {
  memberType: string;
  name: PersonName;
  nameEn?: PersonName;
  sex: 'female' | 'male' | 'unstated';
  birthDate: CivilDate;
  /** `internal`: staff of the ministry. */
  personnelType: 'internal' | 'external';
  agency?: string;
  position?: string;
  /** The language in which messages are written. */
  locale: Locale;
}

/** One account. Passwords are the provider's affair and are not here. */
export interface AccountRecord {
  id: string;
  /** Lower case. Unique among the accounts that are alive: temporary, permanent, ministry personnel, revoked. */
  email: string;
  profile: AccountProfile;
  state: AccountState;
  /** Roles beside `personnel`, which the badge gives: given by an administrator of the deployment. */
  roles: Role[];
}

/** One verification case of an account. */
export interface CaseRecord {
  id: string;
  account: string;
  state: VerificationState;
  /** ISO 8601 with offset. */
  openedAt: string;
  /** The card data as JSON, sealed (AES-256-GCM, bound to the case); gone once redacted. */
  card?: Uint8Array;
  /** HMAC-SHA-256 of the national ID under the deployment's key, hex: finds the same person, tells nothing. */
  nationalIdHash?: string;
  /** The attached document. */
  file?: FileRecord;
}

/** One line of the reviewer's queue, without anything sealed. */
export interface QueueEntry {
  case: CaseRecord;
  account: AccountRecord;
}

export interface QueueQuery {
  /** Default `pending-review`. */
  status?: VerificationState['status'];
  /** Part of a name, an e-mail or an agency. */
  text?: string;
  agency?: string;
  /** Oldest first by default: whoever waits longest. */
  order?: 'oldest' | 'newest';
  /** Default 50. */
  limit?: number;
  offset?: number;
}

/** An event of an account or of one of its cases, in the order of its trail. */
export type StoredEvent =
  | { of: 'account'; id: string; event: AccountEvent }
  | { of: 'case'; id: string; event: VerificationEvent };

/** Something that other systems may hear of; sent to every endpoint after the change is kept. */
export interface Announcement {
  /** Random, the same at every delivery. */
  id: string;
  /** `account.registered`, `account.recognised`, `case.pending-review` … */
  type: string;
  /** ISO 8601 with offset. */
  at: string;
  /** Holds ids, statuses and codes; never a national ID, card data or a document. */
  data: Readonly<Record<string, unknown>>;
}

/** A message to a person that must leave after the change is kept. */
export interface QueuedMail {
  id: string;
  to: string;
  subject: string;
  text: string;
}

/** Which records of the trails are wanted: all three must fit. */
export interface AuditQuery {
  /** Ids of the accounts whose trails are read. */
  accounts: readonly string[];
  actor: string;
  action: string;
}

/** Work that falls due by time. */
export type DueKind =
  /** Temporary accounts whose `expiresAt` is not after `before`. */
  | 'account-expiry'
  /** Cases in `retrying` whose `retryAt` is not after `before`, and cases last saved in `checking` two minutes before it. */
  | 'case-check'
  /** Approved cases of ministry personnel that were last saved at `before` or earlier: asking again saves them again. */
  | 'recheck'
  /** Cases canceled, expired or revoked at `before` or earlier. */
  | 'redaction'
  /** Accounts expired or revoked at `before` or earlier. */
  | 'account-redaction';

export interface AccountReads {
  account(id: string): Promise<AccountRecord | undefined>;
  /** The living account of an address; case does not matter. */
  accountByEmail(email: string): Promise<AccountRecord | undefined>;
  case(id: string): Promise<CaseRecord | undefined>;
  /** Newest first. */
  cases(account: string): Promise<CaseRecord[]>;
  /** The whole trail of an account and its cases, oldest first. */
  events(account: string): Promise<StoredEvent[]>;
}

/** What may be changed around one account, all or nothing. */
export interface AccountWrites extends AccountReads {
  /** Adds or replaces. @throws MocError `request/conflict` when another living account has the address */
  saveAccount(account: AccountRecord): Promise<void>;
  saveCase(record: CaseRecord): Promise<void>;
  /** Whether an approved case of another account bears the same hash. */
  isVerifiedElsewhere(nationalIdHash: string, account: string): Promise<boolean>;
  /** Appends to the trail of the account; never changed, never removed. */
  appendEvent(event: StoredEvent): Promise<void>;
  /** Every change calls it. */
  audit(record: AuditRecord): Promise<void>;
  /** Kept with the change and given out afterwards, at least once. */
  announce(announcement: Announcement): Promise<void>;
  mail(mail: QueuedMail): Promise<void>;
}

/**
 * Accounts, verification cases, their events and what must be told to others.
 *
 * @throws MocError `system/storage-unavailable` from every method when the store cannot be reached or written
 */
export interface AccountRecords extends AccountReads {
  /**
   * The desk's queue, how many there are in all, and the agencies of all cases of the status, whatever else is asked
   * for. Waiting counts from the document for `pending-review`, from the opening of the case otherwise.
   */
  queue(query: QueueQuery): Promise<{ entries: QueueEntry[]; total: number; agencies: string[] }>;
  /**
   * Ids of accounts (`account-expiry`, `account-redaction`) or cases (the others) that are due, oldest first.
   *
   * @param at `before`: ISO 8601 with offset; now, or now minus the interval (`recheck`) or the retention (both redactions)
   */
  due(kind: DueKind, at: { before: string; limit: number }): Promise<string[]>;
  /** What was announced or is to be mailed and was not given out yet, oldest first. */
  outbox(limit: number): Promise<{ announcements: Announcement[]; mails: QueuedMail[] }>;
  /** Takes from the outbox what the job queue has taken over. */
  givenOut(ids: readonly string[]): Promise<void>;
  /**
   * Runs `work` in one transaction: everything it writes is kept, or nothing when it throws. Changes around one account
   * wait for each other.
   */
  change<T>(account: string, work: (writes: AccountWrites) => Promise<T>): Promise<T>;
  /** The trail of audit records of an account, oldest first. */
  auditTrail(account: string): Promise<AuditRecord[]>;
  /** What one actor did of one kind, on the trails of several accounts at once; within each oldest first. */
  auditBy(query: AuditQuery): Promise<AuditRecord[]>;
}
