import type {
  Clarification,
  ClarificationDraft,
  Direction,
  Half,
  Me,
  MonthView,
  Position,
  PunchResult,
  Travel,
  TravelKind,
} from '../api/contract.js';

export interface CallOptions {
  signal?: AbortSignal;
}

/**
 * Everything a page may ask of the service. Every method rejects with a `MocError` whose code the service or the
 * network gave; a lost network is `system/offline`.
 */
export interface ServiceClient {
  me(options?: CallOptions): Promise<Me>;
  /** One month, `YYYY-MM`. */
  attendance(month: string, options?: CallOptions): Promise<MonthView>;
  /** Sets the profile photo: exactly one good face, kept as an encrypted template. */
  enrolFace(input: { photo: Blob; consentVersion: string }, options?: CallOptions): Promise<Me['face']>;
  /** Erases the template. */
  forgetFace(options?: CallOptions): Promise<void>;
  /** `id` is made by the caller once per attempt to clock: a repeated send is recorded once. */
  punch(
    input: { id: string; direction: Direction; photo: Blob; position?: Position },
    options?: CallOptions,
  ): Promise<PunchResult>;
  writeClarification(draft: ClarificationDraft, options?: CallOptions): Promise<Clarification>;
  /** Attaches the signed scan, which approves the clarification (self-attested). */
  attachScan(id: string, file: File, options?: CallOptions): Promise<Clarification>;
  deleteClarification(id: string, options?: CallOptions): Promise<void>;
  /** Where the printable form lies (PDF, for `window.open` or a link). */
  clarificationFormUrl(id: string): string;
  recordTravel(
    input: { kind: TravelKind; from: string; to: string; half?: Half; place: string; attachment: File },
    options?: CallOptions,
  ): Promise<Travel>;
  deleteTravel(id: string, options?: CallOptions): Promise<void>;
  /** Where the month's A4 export lies (PDF). */
  monthReportUrl(month: string): string;
}
