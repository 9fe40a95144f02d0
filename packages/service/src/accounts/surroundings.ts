import type { Clock } from '@moc-sdk/core';
import type { AccountRecords, AttachmentScanner, Files, Jobs, Mailer, RateLimits } from '../ports/index.js';
import type { Endpoint } from '../webhooks/endpoint.js';
import type { AccountChange } from './account-service.js';
import type { Background } from './background.js';
import type { IdentityKeys } from './sealing/identity-keys.js';
import type { IdentityRules, IdentitySources } from './service-options.js';

/** What every use case of accounts and verification works with. */
export interface IdentitySurroundings {
  readonly records: AccountRecords;
  /** Seals whatever is written. */
  readonly documents: Files;
  readonly jobs: Jobs;
  readonly rateLimits: RateLimits;
  readonly mailer: Mailer;
  readonly sources: IdentitySources;
  readonly scanner?: AttachmentScanner;
  readonly keys: IdentityKeys;
  readonly rules: IdentityRules;
  /** Who hears of status changes. */
  readonly endpoints: readonly Endpoint[];
  readonly accountUrl?: string;
  /** Erases what other parts of the deployment keep of a person. */
  readonly forgetPerson?: (account: string) => Promise<unknown>;
  readonly clock: Clock;
  /** The time of signatures, which must be right for others whatever the deployment's clock says. */
  readonly machineClock: Clock;
  readonly newId: () => string;
  readonly fetch: typeof fetch;
  readonly background: Background;
  /** Is told of failures that nobody else sees. */
  readonly onError: (error: unknown) => void;
  /** Is called after a change is kept. */
  readonly tell: (changes: readonly AccountChange[]) => void;
}
