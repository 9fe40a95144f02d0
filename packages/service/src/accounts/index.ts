/**
 * Accounts and identity verification: registration, the steps of a case, the reviewer's desk, and the upkeep behind them.
 *
 * @module
 */
export type {
  AccountChange,
  AccountService,
  AccountServiceOptions,
  AccountView,
  BulkResult,
  CardInput,
  CaseView,
  Command,
  DocumentInput,
  IdentityRules,
  IdentitySources,
  Origin,
  PersonNotice,
  RegistrationInput,
  ReviewCase,
  Reviewer,
  ReviewLine,
  WebhookEndpoint,
} from './account-service.js';
export { createAccountService } from './create-account-service.js';
export { defaultIdentityRules } from './identity-rules.js';
export { type PublicStep, publicSteps, type StepLimits } from './public-steps.js';
