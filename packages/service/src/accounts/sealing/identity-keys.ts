import { hkdfSync } from 'node:crypto';
import { MocError } from '@moc-sdk/core';

/** One key for each use, all made from the deployment's one: what one of them seals, no other opens. */
export interface IdentityKeys {
  readonly card: Uint8Array;
  readonly document: Uint8Array;
  readonly registration: Uint8Array;
  readonly mail: Uint8Array;
  readonly nationalId: Uint8Array;
}

/**
 * @param key 32 secret bytes
 * @throws MocError `account/key-invalid`
 */
export function identityKeys(key: Uint8Array): IdentityKeys {
  if (key.length !== 32) throw new MocError('account/key-invalid', { details: { bytes: key.length } });
  const derived = (use: string) =>
    new Uint8Array(hkdfSync('sha256', key, new Uint8Array(0), `moc-sdk/identity/${use}`, 32));
  return {
    card: derived('card'),
    document: derived('document'),
    registration: derived('registration'),
    mail: derived('mail'),
    nationalId: derived('national-id'),
  };
}
