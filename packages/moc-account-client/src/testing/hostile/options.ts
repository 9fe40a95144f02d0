import type { Clock } from '@moc-sdk/core';
import type { Fields } from './bends.js';
import type { HostileKeys } from './keys.js';

export interface HostileProviderOptions {
  readonly clientId: string;
  readonly secret: string;
  /** The app's callback, exactly. */
  readonly redirectUri: string;
  /** Default `https://account.example`; once the provider listens, its address. */
  readonly issuer?: string;
  /** Who signs in: the claims of userinfo, with `sub`. Default: Malee of the tests. */
  readonly person?: Readonly<Fields>;
  /** How long an access token lives, seconds. Default 300. */
  readonly accessTokenTtl?: number;
  readonly clock?: Clock;
  /** Default: new ones. */
  readonly keys?: HostileKeys;
}

/** Somebody who does not exist. */
export const MALEE: Readonly<Fields> = {
  sub: 'malee',
  given_name: 'มาลี',
  family_name: 'ทดสอบ',
  email: 'malee@moc.example',
  moc_account_status: 'ministry-personnel',
  roles: ['personnel'],
};
