import type { AccountStatus, MocErrorCode } from '@moc-sdk/core';

/** The place of a refusal. */
export type SignInStep =
  | 'login'
  | 'callback'
  | 'logout'
  | 'backchannel-logout'
  | 'session'
  | 'diagnose'
  /** A page or an action that asks for more than the person has. */
  | 'access'
  /** An access token that the app asked for. */
  | 'access-token';

/** What happened, for logs and counters. Holds no secret, no token and nothing that names a person. */
export type SignInEvent = { readonly at: string } & (
  | { readonly type: 'sign-in.started'; readonly stepUp: boolean }
  | { readonly type: 'sign-in.completed'; readonly status: AccountStatus; readonly stepUp: boolean }
  /** A proof of identity was handed to the app, which took it. */
  | { readonly type: 'proof.taken' }
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
      /** Whether the provider took back the tokens. */
      readonly tokensRevoked: boolean;
    }
  /** The provider ended sessions from afar. */
  | { readonly type: 'sessions.ended-by-provider'; readonly count: number }
  /** The access token was renewed. */
  | { readonly type: 'tokens.refreshed' }
  /** The provider refused to renew the access token: the session has ended. */
  | { readonly type: 'tokens.refresh-refused' }
);

type WithoutTime<E> = E extends unknown ? Omit<E, 'at'> : never;
export type Emit = (event: WithoutTime<SignInEvent>) => void;
