import type { AccountStatus } from '@moc-sdk/core';

/** Where an account can be: the three kinds of a living one, and before and after. */
export type AccountStage = 'unregistered' | AccountStatus | 'expired' | 'revoked' | 'redacted';

/** What can happen to an account. */
export type AccountEventType =
  | 'register'
  | 'adopt-temporary'
  | 'adopt-permanent'
  | 'choose'
  | 'confirm-identity'
  | 'recognise-personnel'
  | 'expire'
  | 'revoke'
  | 'reinstate'
  | 'redact';

/**
 * Which event leads from which stage to which. What is not here is illegal.
 *
 * Source: the ministry's manual, section 1 (temporary of 60 days, the choice, permanent, ministry personnel). Inferred:
 * `adopt-*` (an agency's own deployment meets an account that was registered elsewhere), `confirm-identity` (a citizen's
 * account becomes permanent), `reinstate`, `redact`.
 */
export const accountTransitions: Readonly<
  Record<AccountStage, Readonly<Partial<Record<AccountEventType, AccountStage>>>>
> = {
  unregistered: { register: 'temporary', 'adopt-temporary': 'temporary', 'adopt-permanent': 'permanent' },
  temporary: {
    choose: 'temporary',
    'confirm-identity': 'permanent',
    'recognise-personnel': 'ministry-personnel',
    expire: 'expired',
  },
  permanent: { 'recognise-personnel': 'ministry-personnel' },
  'ministry-personnel': { revoke: 'revoked' },
  expired: { redact: 'redacted' },
  revoked: { reinstate: 'permanent', redact: 'redacted' },
  redacted: {},
};
