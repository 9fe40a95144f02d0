import type { AttachmentKind, Role } from '@moc-sdk/core';
import type { AccountState } from '@moc-sdk/moc-account-client/account';
import type { VerificationState } from '@moc-sdk/moc-account-client/verification';
import type { AccountProfile, Announcement, QueuedMail, StoredEvent } from '@moc-sdk/service/ports';
import type { GeneratedAlways, JSONColumnType } from 'kysely';
import type { Instant } from './column-types.js';

/** The tables of accounts and of their verification. */
export interface AccountTables {
  accounts: AccountsTable;
  cases: CasesTable;
  case_files: CaseFilesTable;
  account_events: AccountEventsTable;
  outbox: OutboxTable;
  rate_limits: RateLimitsTable;
}

export interface AccountsTable {
  account_id: string;
  email: string;
  stage: AccountState['stage'];
  profile: JSONColumnType<AccountProfile>;
  state: JSONColumnType<AccountState>;
  roles: JSONColumnType<Role[]>;
  expires_at: Instant | null;
  ended_at: Instant | null;
}

export interface CasesTable {
  case_id: string;
  account_id: string;
  opening: GeneratedAlways<number>;
  status: VerificationState['status'];
  way: string | null;
  state: JSONColumnType<VerificationState>;
  opened_at: Instant;
  card: Uint8Array | null;
  national_id_hash: string | null;
  waiting_since: Instant;
  saved_at: Instant;
  due_at: Instant | null;
  ended_at: Instant | null;
  /** Names, e-mail and agency of the account, lower case. */
  search: string;
  agency: string | null;
}

export interface CaseFilesTable {
  case_id: string;
  file_id: string;
  content: string;
  bytes: number;
  kind: AttachmentKind;
  uploaded_by: string;
  uploaded_at: Instant;
}

export interface AccountEventsTable {
  account_id: string;
  seq: number;
  about: StoredEvent['of'];
  about_id: string;
  event: JSONColumnType<StoredEvent['event']>;
}

export interface OutboxTable {
  id: string;
  seq: GeneratedAlways<number>;
  kind: 'announcement' | 'mail';
  content: JSONColumnType<Announcement | QueuedMail>;
}

export interface RateLimitsTable {
  key: string;
  points: number;
  ends_at: Instant;
}
