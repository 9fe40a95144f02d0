import type { Locale } from '@moc-sdk/core';
import type { AccountProfile } from '../../ports/index.js';
import { openSealedJson, sealJson } from '../sealing/sealed-bytes.js';

const BOUND_TO = 'registration';

/** A registration on its way: nothing of it is kept before the code comes back. */
export interface PendingRegistration {
  /** The id that the account will have: the same token twice makes one account. */
  readonly account: string;
  readonly email: string;
  readonly profile: AccountProfile;
  readonly consent: { readonly version: string; readonly locale: Locale; readonly at: string };
  readonly code: string;
  /** ISO 8601; the code is worth nothing afterwards. */
  readonly until: string;
}

/** Sealed, so that neither the person's data nor the code can be read or changed on its way. */
export function sealRegistration(key: Uint8Array, pending: PendingRegistration): string {
  return Buffer.from(sealJson(key, pending, BOUND_TO)).toString('base64url');
}

/** `undefined` for anything that {@link sealRegistration} did not make. */
export function openRegistration(key: Uint8Array, token: string): PendingRegistration | undefined {
  const sealed = new Uint8Array(Buffer.from(token, 'base64url'));
  return openSealedJson(key, sealed, BOUND_TO) as PendingRegistration | undefined;
}
