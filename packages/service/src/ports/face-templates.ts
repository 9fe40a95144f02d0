import type { AuditRecord } from '@moc-sdk/core';

/** An encrypted face. The store never sees more than this. */
export interface StoredFaceTemplate {
  /** What `sealTemplate` of `@moc-sdk/face` gave. */
  sealed: Uint8Array;
  /** Version of the consent text that the person agreed to. */
  consentVersion: string;
  /** ISO 8601 with offset. */
  enrolledAt: string;
}

/**
 * One live template a person, erasable. Each change is kept together with its audit record, or not at all.
 *
 * @throws MocError `system/storage-unavailable` from every method when the store cannot be reached or written
 */
export interface FaceTemplates {
  get(person: string): Promise<StoredFaceTemplate | undefined>;
  /** Puts the template in the place of the one before. */
  replace(person: string, template: StoredFaceTemplate, audit: AuditRecord): Promise<void>;
  /** Puts other bytes in the place of these; `false`, and no audit record, when others lie there by now, or none. */
  reseal(person: string, before: Uint8Array, sealed: Uint8Array, audit: AuditRecord): Promise<boolean>;
  /** Erases; `false`, and no audit record, when there was none. */
  erase(person: string, audit: AuditRecord): Promise<boolean>;
  /** The ids of the people who have one, ascending, from after one of them on; at most `limit`. */
  people(after: string | undefined, limit: number): Promise<readonly string[]>;
}
