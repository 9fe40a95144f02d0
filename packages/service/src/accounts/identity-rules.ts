import { defaultVerificationRules } from '@moc-sdk/moc-account-client/verification';
import { publicSteps } from './public-steps.js';
import type { IdentityRules } from './service-options.js';

/**
 * The periods and limits of a deployment that says nothing else.
 *
 * Sources: `codeSeconds` follows NIST SP 800-63B, 5.1.3.2 (a code by another channel is good for ten minutes at most); the
 * rest is inferred, the ministry's manual names only the 60 days of a temporary account.
 */
export const defaultIdentityRules: IdentityRules = {
  consentVersion: '1',
  sourceTimeLimit: 5_000,
  reviewMaxAge: defaultVerificationRules.reviewMaxAge,
  bulkLimit: 50,
  retryDelays: defaultVerificationRules.retryDelays,
  recheckDays: 30,
  retentionDays: 90,
  codeSeconds: 600,
  codeTries: 5,
  sweepSeconds: 30,
  publicSteps,
};
