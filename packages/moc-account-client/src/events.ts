import type { AccountStatus, MocErrorCode } from '@moc-sdk/core';

/** The place of a refusal. */
export type SignInStep = 'login' | 'callback' | 'logout' | 'session';

/** What happened, for logs and counters. Holds no secret, no token and nothing that names a person. */
export type SignInEvent = { readonly at: string } & (
  | { readonly type: 'sign-in.started' }
  | { readonly type: 'sign-in.completed'; readonly status: AccountStatus }
  /** A callback came twice; the person was sent on with the session they have. */
  | { readonly type: 'sign-in.replayed' }
  | {
      readonly type: 'refused';
      readonly step: SignInStep;
      readonly code: MocErrorCode;
      readonly message: string;
      readonly hint: string;
    }
  | { readonly type: 'session.expired' }
  | {
      readonly type: 'session.ended';
      /** Whether the person was sent on to end the session at the provider too. */
      readonly atProvider: boolean;
    }
);

type WithoutTime<E> = E extends unknown ? Omit<E, 'at'> : never;
export type Emit = (event: WithoutTime<SignInEvent>) => void;
