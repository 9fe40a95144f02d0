import { fullName, toBangkokIso } from '@moc-sdk/core';
import type { AccountRecord, CaseRecord, FileRecord, StoredEvent } from '@moc-sdk/service/ports';
import type { Insertable, Selectable } from 'kysely';
import type { Tables } from '../tables/tables.js';

type Row<Name extends keyof Tables> = Selectable<Tables[Name]>;
type NewRow<Name extends keyof Tables> = Insertable<Tables[Name]>;

/** How long a case may stand in `checking` before somebody else takes it up. */
const CHECKING_MS = 2 * 60_000;

export function accountOf(row: Row<'accounts'>): AccountRecord {
  return {
    id: row.account_id,
    email: row.email,
    profile: row.profile,
    state: row.state,
    roles: row.roles,
  };
}

export function accountRow({ id, email, profile, state, roles }: AccountRecord): NewRow<'accounts'> {
  return {
    account_id: id,
    email: email.toLowerCase(),
    stage: state.stage,
    profile: JSON.stringify(profile),
    state: JSON.stringify(state),
    roles: JSON.stringify(roles),
    expires_at: state.expiresAt ?? null,
    ended_at: state.ended?.at ?? null,
  };
}

/** What the queue looks for of an account, kept with each of its cases. */
export function searchOf({ email, profile }: AccountRecord): { search: string; agency: string | null } {
  const names = [profile.name, profile.nameEn].filter((name) => name !== undefined);
  const texts = [...names.map((name) => fullName(name)), email, profile.agency ?? ''];
  return { search: searchable(texts.join('\n')), agency: profile.agency ?? null };
}

/** One spelling for what is looked for and what is looked through. */
export function searchable(text: string): string {
  return text.normalize('NFC').toLowerCase();
}

/** A case as it is read: with its file, without what only the queue needs. */
export type CaseRow = Omit<Row<'cases'>, 'search' | 'agency'> & {
  [Column in Exclude<keyof Tables['case_files'], 'case_id'>]: Row<'case_files'>[Column] | null;
};

export function caseOf(row: CaseRow): CaseRecord {
  const file = fileOf(row);
  return {
    id: row.case_id,
    account: row.account_id,
    state: row.state,
    openedAt: toBangkokIso(row.opened_at),
    ...(row.card && { card: new Uint8Array(row.card) }),
    ...(row.national_id_hash !== null && { nationalIdHash: row.national_id_hash }),
    ...(file && { file }),
  };
}

function fileOf(row: CaseRow): FileRecord | undefined {
  const { file_id, content, bytes, kind, uploaded_by, uploaded_at } = row;
  const isThere = file_id !== null && content !== null && bytes !== null && kind !== null;
  if (!isThere || uploaded_by === null || uploaded_at === null) return undefined;
  return {
    id: file_id,
    content,
    bytes,
    kind,
    uploadedBy: uploaded_by,
    uploadedAt: toBangkokIso(uploaded_at),
  };
}

/** All but what comes from the account. */
export function caseRow(record: CaseRecord, savedAt: Date): Omit<NewRow<'cases'>, 'search' | 'agency'> {
  const { state } = record;
  return {
    case_id: record.id,
    account_id: record.account,
    status: state.status,
    way: state.way ?? null,
    state: JSON.stringify(state),
    opened_at: record.openedAt,
    card: record.card ?? null,
    national_id_hash: record.nationalIdHash ?? null,
    waiting_since: waitingSince(record),
    saved_at: savedAt,
    due_at: dueAt(record, savedAt),
    ended_at: state.endedAt ?? null,
  };
}

function waitingSince({ state, openedAt }: CaseRecord): string {
  return (state.status === 'pending-review' && state.document?.attachedAt) || openedAt;
}

/** When a check of the sources is due. */
function dueAt({ state }: CaseRecord, savedAt: Date): Date | string | null {
  if (state.status === 'checking') return new Date(savedAt.getTime() + CHECKING_MS);
  return (state.status === 'retrying' && state.retryAt) || null;
}

export function caseFileRow(caseId: string, file: FileRecord): NewRow<'case_files'> {
  return {
    case_id: caseId,
    file_id: file.id,
    content: file.content,
    bytes: file.bytes,
    kind: file.kind,
    uploaded_by: file.uploadedBy,
    uploaded_at: file.uploadedAt,
  };
}

export function eventOf(row: Row<'account_events'>): StoredEvent {
  return { of: row.about, id: row.about_id, event: row.event } as StoredEvent;
}
