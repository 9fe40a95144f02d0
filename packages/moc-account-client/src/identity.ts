import type { AccountStatus, Person, Role } from '@moc-sdk/core';

/** Who signed in. The same whichever protocol ran. */
export interface MocIdentity {
  /** The provider that vouches for the person. */
  readonly issuer: string;
  /** The person's stable id at that provider. Link users of an existing system to `(issuer, subject)`. */
  readonly subject: string;
  /** Whose account it is. */
  readonly kind: 'person' | 'juristic' | 'other';
  readonly status: AccountStatus;
  /** When a temporary account ends, ISO 8601. */
  readonly accountExpiresAt?: string;
  readonly person: Person;
  readonly roles: Role[];
}
