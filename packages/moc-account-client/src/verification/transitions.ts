/** Where a verification case can be. */
export type VerificationStatus =
  | 'unopened'
  | 'requires-identity'
  | 'checking'
  | 'retrying'
  | 'requires-document'
  | 'pending-review'
  | 'approved'
  | 'canceled'
  | 'expired'
  | 'revoked'
  | 'redacted';

/** What can happen to a verification case. */
export type VerificationEventType =
  | 'start'
  | 'submit-card'
  | 'submit-card-without-laser'
  | 'refuse-card'
  | 'find-source-down'
  | 'retry'
  | 'confirm'
  | 'ask-document'
  | 'attach-document'
  | 'approve'
  | 'reject'
  | 'cancel'
  | 'expire'
  | 'revoke'
  | 'redact';

/** What ends every case that is still open. */
const OPEN = { cancel: 'canceled', expire: 'expired' } as const;

/**
 * Which event leads from which status to which. What is not here is illegal.
 *
 * Source: the ministry's manual, section 1, steps 3.4 to 3.6. Inferred: `retrying` (a source that is down is never "not
 * found"), `reject`, `revoke`, `redact`, the way without a laser code (old lifetime cards have none).
 */
export const verificationTransitions: Readonly<
  Record<VerificationStatus, Readonly<Partial<Record<VerificationEventType, VerificationStatus>>>>
> = {
  unopened: { start: 'requires-identity' },
  'requires-identity': {
    'submit-card': 'checking',
    'submit-card-without-laser': 'requires-document',
    ...OPEN,
  },
  checking: {
    'refuse-card': 'requires-identity',
    'find-source-down': 'retrying',
    confirm: 'approved',
    'ask-document': 'requires-document',
    ...OPEN,
  },
  retrying: { retry: 'checking', ...OPEN },
  'requires-document': { 'attach-document': 'pending-review', ...OPEN },
  'pending-review': { approve: 'approved', reject: 'requires-document', ...OPEN },
  approved: { revoke: 'revoked' },
  canceled: { redact: 'redacted' },
  expired: { redact: 'redacted' },
  revoked: { redact: 'redacted' },
  redacted: {},
};

/** The statuses of a case that waits for something: the person, a source or a reviewer. */
export const openStatuses = [
  'requires-identity',
  'checking',
  'retrying',
  'requires-document',
  'pending-review',
] as const satisfies readonly VerificationStatus[];

/** Whether a case waits for the person, a source or a reviewer. */
export function isOpen(status: VerificationStatus): boolean {
  return (openStatuses as readonly VerificationStatus[]).includes(status);
}
