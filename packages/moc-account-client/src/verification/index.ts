/**
 * Identity verification as data: one transition table, one pure reducer, a policy that decides from what the sources
 * answered, and the shapes of those sources.
 *
 * @module
 */
export { type AskSourcesOptions, askSources } from './ask-sources.js';
export type { Because, BecauseCode, UnavailableReason } from './because.js';
export { becauseText } from './because-text.js';
export { type CardIssue, type CardProblem, cardProblemTexts } from './card-problems.js';
export { type Decision, decide, type Outcome, type Question } from './decide.js';
export { decideRecheck, type RecheckDecision } from './decide-recheck.js';
export type { CitizenFinding, DirectoryFinding, Findings } from './findings.js';
export { priorTries } from './lock.js';
export { namesAgree } from './names-agree.js';
export { readCard } from './read-card.js';
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
