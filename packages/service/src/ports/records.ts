import type { AuditRecord, CivilDate, Person } from '@moc-sdk/core';
import type {
  ClarificationRecord,
  FileRecord,
  PersonRecord,
  Placement,
  PunchRecord,
  TravelRecord,
} from './record-types.js';

/** Punches of one person from `from` (inclusive) to `to` (exclusive), instants as ISO 8601 with offset. */
export interface InstantRange {
  from: string;
  to: string;
}

/** Civil dates, both inclusive. */
export interface DateRange {
  from: CivilDate;
  to: CivilDate;
}

/** The first answer that a request with an idempotency key was given. */
export interface KeptAnswer {
  key: string;
  /** Hash of what was asked: the same key with another request is a mistake of the caller. */
  fingerprint: string;
  answer: unknown;
}

/** What may be read of one person. Nothing here reaches another person's records. */
export interface PersonRecords {
  profile(): Promise<PersonRecord | undefined>;
  punches(range: InstantRange): Promise<PunchRecord[]>;
  punch(id: string): Promise<PunchRecord | undefined>;
  /** Those whose date lies in the range, deleted ones left out. */
  clarifications(range: DateRange): Promise<ClarificationRecord[]>;
  clarification(id: string): Promise<ClarificationRecord | undefined>;
  /** Those that touch the range, deleted ones left out. */
  travels(range: DateRange): Promise<TravelRecord[]>;
  travel(id: string): Promise<TravelRecord | undefined>;
  /** Those of the ids that are there, in any order. */
  files(ids: readonly string[]): Promise<FileRecord[]>;
}

/** What may be changed of one person, all or nothing. */
export interface PersonWrites extends PersonRecords {
  /** Takes over what the account says (name, e-mail, agency, position); what the agency set stays. */
  saveProfile(person: Person): Promise<PersonRecord>;
  /** Says where the person works, under whom and since when; what is left out is cleared. Needs a profile. */
  savePlacement(placement: Placement): Promise<void>;
  /** Keeps the first punch of an id; `false` when the id was there already. */
  addPunch(punch: PunchRecord): Promise<boolean>;
  /** The agency's next running number for a clarification, from 1; never given twice, gaps are possible. */
  nextClarificationNumber(): Promise<number>;
  /** Adds or replaces. */
  saveClarification(clarification: ClarificationRecord): Promise<void>;
  saveTravel(travel: TravelRecord): Promise<void>;
  addFile(file: FileRecord): Promise<void>;
  keptAnswer(key: string): Promise<Omit<KeptAnswer, 'key'> | undefined>;
  keepAnswer(answer: KeptAnswer): Promise<void>;
  /** Appends to the audit trail. Every change calls it. */
  audit(record: AuditRecord): Promise<void>;
}

/**
 * Punches, clarifications, travel and the audit trail, keyed by person.
 *
 * @throws MocError `system/storage-unavailable` from every method when the store cannot be reached or written
 */
export interface Records {
  of(person: string): PersonRecords;
  /**
   * Runs `work` in one transaction: everything it writes is kept, or nothing when it throws. Writes of the same
   * person wait for each other, so that what `work` reads is still true when it writes.
   */
  change<T>(person: string, work: (records: PersonWrites) => Promise<T>): Promise<T>;
}
