/**
 * Accounts and identity verification: registration, the steps of a case, the reviewer's desk, and the upkeep behind them.
 *
 * @module
 */
export type {
  AccountChange,
  AccountService,
  CardInput,
  Command,
  DocumentInput,
  Origin,
  RegistrationInput,
} from './account-service.js';
export { createAccountService } from './create-account-service.js';
export { defaultIdentityRules } from './identity-rules.js';
export { type PublicStep, publicSteps, type StepLimits } from './public-steps.js';
export type { BulkResult, ReviewCase, Reviewer, ReviewLine } from './review/review-views.js';
export type {
  AccountServiceOptions,
  IdentityRules,
  IdentitySources,
  WebhookEndpoint,
} from './service-options.js';
export type { AccountView, CaseView, PersonNotice } from './views/person-views.js';
