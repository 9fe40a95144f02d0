import type { AttachmentKind, PersonName } from '@moc-sdk/core';
import type { StoredSession } from '@moc-sdk/moc-account-client';
import type { ClarificationStatus, Signatory } from '@moc-sdk/service/ports';
import type { JSONColumnType } from 'kysely';
import type { AccountTables } from './account-tables.js';
import type { Instant } from './column-types.js';
import type { TerminalTables } from './terminal-tables.js';

type Half = 'am' | 'pm' | 'day';

/** Every table, as the newest migration leaves it. Those of the records carry the person they belong to. */
export interface Tables extends AccountTables, TerminalTables {
  people: PeopleTable;
  punches: PunchesTable;
  files: FilesTable;
  clarifications: ClarificationsTable;
  clarification_steps: ClarificationStepsTable;
  travel: TravelTable;
  face_templates: FaceTemplatesTable;
  kept_answers: KeptAnswersTable;
  sessions: SessionsTable;
  leases: LeasesTable;
  audit: AuditTable;
}

export interface PeopleTable {
  person_id: string;
  name: JSONColumnType<PersonName>;
  name_en: JSONColumnType<PersonName> | null;
  email: string | null;
  agency: string | null;
  position: string | null;
  area: string | null;
  band: string | null;
  employed_from: string | null;
  employed_to: string | null;
  supervisor: JSONColumnType<Signatory> | null;
  director: JSONColumnType<Signatory> | null;
}

export interface PunchesTable {
  person_id: string;
  client_id: string;
  at: Instant;
  direction: 'in' | 'out';
  source: string;
  latitude: number | null;
  longitude: number | null;
  accuracy_metres: number | null;
  site_id: string | null;
  site_distance_metres: number | null;
  site_relation: 'inside' | 'outside' | 'uncertain' | null;
}

export interface FilesTable {
  person_id: string;
  file_id: string;
  content: string;
  bytes: number;
  kind: AttachmentKind;
  uploaded_by: string;
  uploaded_at: Instant;
}

export interface ClarificationsTable {
  person_id: string;
  clarification_id: string;
  number: number;
  date: string;
  half: Half;
  reason: string;
  place: string;
  supervisor: JSONColumnType<Signatory>;
  director: JSONColumnType<Signatory>;
  status: ClarificationStatus;
  written_at: Instant;
  approved_at: Instant | null;
  scan_file_id: string | null;
}

export interface ClarificationStepsTable {
  person_id: string;
  clarification_id: string;
  step_id: string;
  seq: number;
  type: string;
  actor: string;
  at: Instant;
}

export interface TravelTable {
  person_id: string;
  travel_id: string;
  kind: 'duty' | 'training' | 'seminar';
  from_date: string;
  to_date: string;
  half: Half;
  place: string;
  recorded_at: Instant;
  deleted_at: Instant | null;
  attachment_file_id: string;
}

export interface FaceTemplatesTable {
  person_id: string;
  sealed: Uint8Array;
  consent_version: string;
  enrolled_at: Instant;
}

export interface KeptAnswersTable {
  person_id: string;
  key: string;
  fingerprint: string;
  answer: JSONColumnType<{ value: unknown }>;
  kept_at: Instant;
}

export interface SessionsTable {
  key: string;
  session: JSONColumnType<StoredSession & object>;
  expires_at: Instant;
  version: number;
  subject_key: string;
  provider_session_key: string | null;
}

export interface LeasesTable {
  name: string;
  holder: string;
  until: Instant;
}

export interface AuditTable {
  person_id: string;
  seq: number;
  at: Instant;
  actor: string;
  action: string;
  subject: string;
  details: JSONColumnType<Record<string, string | number | boolean>>;
  previous_hash: string;
  hash: string;
}
