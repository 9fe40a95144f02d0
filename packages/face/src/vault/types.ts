import type { AuditRecord } from '@moc-sdk/core';

/** A person's sealed face and the consent it rests on. */
export interface StoredFace {
  readonly sealed: Uint8Array;
  /** Version of the consent text that the person agreed to. */
  readonly consentVersion: string;
  /** ISO 8601 with offset. Renewal and new keys do not change it. */
  readonly enrolledAt: string;
}

/** Where sealed faces lie: one a person. Each change is kept together with its audit record, or not at all. */
export interface FaceStore {
  get(person: string): Promise<StoredFace | undefined>;
  /** Puts the face in the place of the one before. */
  replace(person: string, face: StoredFace, audit: AuditRecord): Promise<void>;
  /** Puts other bytes in the place of these; `false`, and nothing done, when others lie there by now, or none. */
  reseal(person: string, before: Uint8Array, sealed: Uint8Array, audit: AuditRecord): Promise<boolean>;
  /** Erases; `false`, and no audit record, when there was none. */
  erase(person: string, audit: AuditRecord): Promise<boolean>;
  /** The people who have a face, in an order that does not change, from after one of them on; at most `limit`. */
  people(after: string | undefined, limit: number): Promise<readonly string[]>;
}

/** Where an agency that keeps the photos themselves keeps them. */
export interface FacePhotoStore {
  /** Erases all photos of a person and says how many; without an audit record when there were none. */
  erase(person: string, audit: AuditRecord): Promise<number>;
}

/** What was erased of a person. */
export interface Forgotten {
  readonly template: boolean;
  readonly photos: number;
}

export interface RotationProgress {
  /** Templates looked at, sealed anew, and left as they are because they do not open. */
  readonly seen: number;
  readonly rotated: number;
  readonly failed: readonly RotationFailure[];
  /** The last person looked at: give it as `after` to go on from there. */
  readonly last?: string;
}

export interface RotationFailure {
  readonly person: string;
  /** `face/key-unknown` or `face/template-damaged`. */
  readonly code: string;
}

export interface RotateOptions {
  /** Goes on after this person. */
  readonly after?: string | undefined;
  /** Stops between two people; the call rejects with the signal's reason, what was sealed anew stays. */
  readonly signal?: AbortSignal;
  /** Is told after each person. */
  readonly onProgress?: (progress: RotationProgress) => void;
}
