import type { Clock } from '@moc-sdk/core';
import type { IdentitySources } from '@moc-sdk/service/accounts';
import type { AttachmentScanner, Mailer } from '@moc-sdk/service/ports';

/** What demonstrations and tests put in the place of what the environment names. */
export interface IdentityOverrides {
  /** Whom the deployment asks about people. */
  sources?: IdentitySources;
  /** `none` takes documents unscanned. */
  scanner?: AttachmentScanner | 'none';
  mailer?: Mailer;
  /** The time of accounts and cases; sign-in always uses the machine's. */
  accountsClock?: Clock;
}
