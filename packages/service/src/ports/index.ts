/**
 * What the service needs of its surroundings. `@moc-sdk/adapters` has them over PostgreSQL and over a folder;
 * an agency can bring its own.
 *
 * @module
 */
export type {
  AccountProfile,
  AccountReads,
  AccountRecord,
  AccountRecords,
  AccountWrites,
  Announcement,
  AuditQuery,
  CaseRecord,
  DueKind,
  QueuedMail,
  QueueEntry,
  QueueQuery,
  StoredEvent,
} from './account-records.js';
export type { AttachmentScanner, ScanVerdict } from './attachment-scanner.js';
export type { FaceTemplates, StoredFaceTemplate } from './face-templates.js';
export type { Files } from './files.js';
export type { Jobs } from './jobs.js';
export type { Mail, Mailer } from './mailer.js';
export type { RateLimit, RateLimits } from './rate-limits.js';
export type {
  ClarificationRecord,
  ClarificationStatus,
  ClarificationStep,
  FileRecord,
  PersonRecord,
  Placement,
  PunchRecord,
  Signatory,
  TravelRecord,
} from './record-types.js';
export type {
  DateRange,
  InstantRange,
  KeptAnswer,
  PersonRecords,
  PersonWrites,
  Records,
} from './records.js';
export type {
  TerminalInbox,
  TerminalLine,
  TerminalPunch,
  TerminalPush,
  TerminalState,
} from './terminal-inbox.js';
