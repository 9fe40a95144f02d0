import { MocError } from '@moc-sdk/core';
import { createRemoteJWKSet, errors, customFetch as jwksFetch } from 'jose';
import type { CommonSettings } from '../settings.js';
import { causesOf } from './causes.js';
import { FailedCheck } from './failed-check.js';
import type { FreshKeys } from './fresh-keys.js';
import type { providerFetch } from './provider-fetch.js';

export type KeySet = (jwksUri: string) => FreshKeys;

/**
 * The provider's keys, by the address that the metadata names.
 *
 * @param cooldownMs the least pause between two fetches for a key that is not there
 */
export function createKeySet(
  settings: Pick<CommonSettings, 'timeoutMs'>,
  fetchFn: ReturnType<typeof providerFetch>,
  cooldownMs: number,
): KeySet {
  const known = new Map<string, FreshKeys>();

  function open(jwksUri: string): FreshKeys {
    const keys = createRemoteJWKSet(new URL(jwksUri), {
      cooldownDuration: cooldownMs,
      timeoutDuration: settings.timeoutMs,
      [jwksFetch]: fetchFn,
    });
    return {
      find: (header, token) => naming(() => keys(header, token)),
      ready: () => naming(async () => (keys.fresh ? undefined : keys.reload())),
      reload: () => naming(() => keys.reload()),
    };
  }

  return (jwksUri) => {
    const keys = known.get(jwksUri) ?? open(jwksUri);
    // One address at a time: the metadata names a new one when the old one is gone.
    if (!known.has(jwksUri)) known.clear();
    known.set(jwksUri, keys);
    return keys;
  };
}

async function naming<T>(step: () => Promise<T>): Promise<T> {
  try {
    return await step();
  } catch (error) {
    throw keyError(error);
  }
}

/** What goes wrong with keys: the set cannot be read, or holds no key (or several) that fits. */
function keyError(error: unknown): Error {
  const ours = causesOf(error).find((link) => MocError.isInstance(link));
  if (ours) return ours;
  const isUnread =
    error instanceof FailedCheck ||
    error instanceof errors.JWKSInvalid ||
    (error instanceof errors.JOSEError && error.code === 'ERR_JOSE_GENERIC');
  return isUnread ? new MocError('sign-in/keys-unavailable') : new FailedCheck('key');
}
