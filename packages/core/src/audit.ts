/** One line of the audit trail: who did what to which record, when. Holds no personal content. */
export interface AuditRecord {
  /** ISO 8601 with offset. */
  readonly at: string;
  /** The person's stable id, or `system`. */
  readonly actor: string;
  /** Past tense, `area.event`: `face.enrolled`, `clarification.approved`. */
  readonly action: string;
  /** Kind and id of the record: `clarification:01J…`. */
  readonly subject: string;
  readonly details?: Readonly<Record<string, string | number | boolean>>;
}
