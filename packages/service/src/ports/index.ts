/**
 * What the service needs of its surroundings. `@moc-sdk/adapters` has them over PostgreSQL and over a folder;
 * an agency can bring its own.
 *
 * @module
 */
export type { FaceTemplates, StoredFaceTemplate } from './face-templates.js';
export type { Files } from './files.js';
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
