/**
 * Identity verification as data: one transition table, one pure reducer, a policy that decides from what the sources
 * answered, and the shapes of those sources.
 *
 * @module
 */
export type { Because, BecauseCode, UnavailableReason } from './because.js';
export { priorTries } from './lock.js';
export { newVerification, reduceVerification } from './reduce-verification.js';
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
  isOpen,
  openStatuses,
  type VerificationEventType,
  type VerificationStatus,
  verificationTransitions,
} from './transitions.js';
export { defaultVerificationRules, retryDelay, type VerificationRules } from './verification-rules.js';
export type { Tries, VerificationEvent, VerificationState, VerificationWay } from './verification-state.js';
