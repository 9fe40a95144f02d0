/**
 * Identity verification as data: one transition table, one pure reducer, a policy that decides from what the sources
 * answered, and the shapes of those sources.
 *
 * @module
 */
export type { Because, BecauseCode, UnavailableReason } from './because.js';
export type {
  CardBirthDate,
  CardData,
  CitizenAnswer,
  CitizenRegistry,
  DirectoryAnswer,
  DirectoryPerson,
  PersonnelDirectory,
  SourceCall,
} from './sources.js';
export {
  openStatuses,
  type VerificationEventType,
  type VerificationStatus,
  verificationTransitions,
} from './transitions.js';
export type { Tries, VerificationEvent, VerificationState, VerificationWay } from './verification-state.js';
