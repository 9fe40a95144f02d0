import type { AttachmentKind, CivilDate, Person } from '@moc-sdk/core';

/** A post on the staff that signs papers. */
export interface Signatory {
  name: string;
  position: string;
}

/** What the agency keeps about somebody beside their account. */
export interface Placement {
  /** ISO 3166-2 code of the province whose holidays count, e.g. `TH-12`. */
  area?: string;
  /** Id of the assigned band of working hours; without one the rules choose. */
  band?: string;
  /** First and last day on the staff, inclusive. */
  employedFrom?: CivilDate;
  employedTo?: CivilDate;
  supervisor?: Signatory;
  director?: Signatory;
}

/** Somebody on the staff: what the account says, and what the agency adds. */
export type PersonRecord = Person & Placement;

/** One clock-in or clock-out. `id` is made by the device once per attempt. */
export interface PunchRecord {
  id: string;
  /** ISO 8601 with offset, the service's own time. */
  at: string;
  /** Which button was pressed: a hint, the rules decide from the time. */
  direction: 'in' | 'out';
  /** `O` the app, `F` a fingerprint scanner. */
  source: string;
  position?: { latitude: number; longitude: number; accuracyMetres: number };
  site?: { id: string; distanceMetres: number; relation: 'inside' | 'outside' | 'uncertain' };
}

export type ClarificationStatus = 'draft' | 'awaiting-approval' | 'approved' | 'rejected' | 'deleted';

/** One step in the life of a clarification. `id` makes a repeated step count once. */
export interface ClarificationStep {
  id: string;
  type: string;
  at: string;
  actor: string;
}

export interface ClarificationRecord {
  id: string;
  /** Running number of the agency, printed on the paper. */
  number: number;
  date: CivilDate;
  half: 'am' | 'pm' | 'day';
  reason: string;
  place: string;
  supervisor: Signatory;
  director: Signatory;
  status: ClarificationStatus;
  writtenAt: string;
  approvedAt?: string;
  /** The signed scan that approved it, as a file id. */
  scan?: string;
  steps: readonly ClarificationStep[];
}

export interface TravelRecord {
  id: string;
  kind: 'duty' | 'training' | 'seminar';
  from: CivilDate;
  to: CivilDate;
  half: 'am' | 'pm' | 'day';
  place: string;
  recordedAt: string;
  deletedAt?: string;
  /** File id of the order or invitation. */
  attachment: string;
}

/** What is known of a stored file; the bytes lie in `Files` under `content`. */
export interface FileRecord {
  /** Random: tells nothing about the content. */
  id: string;
  /** SHA-256 of the stored bytes, hex. */
  content: string;
  bytes: number;
  kind: AttachmentKind;
  uploadedBy: string;
  uploadedAt: string;
}
