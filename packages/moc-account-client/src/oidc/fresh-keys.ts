import { errors, type JWTVerifyGetKey } from 'jose';

/** Keys of a provider that can be fetched anew. */
export interface FreshKeys {
  readonly find: JWTVerifyGetKey;
  /** Has keys at hand, from before or by fetching them: for what must not be spent in vain. */
  ready(): Promise<void>;
  reload(): Promise<void>;
}

/**
 * Checks a signature with the keys that are known, and once more with those that the provider publishes now: a new key
 * without an id, or under the id of the one before, looks like a wrong signature until it is fetched.
 */
export async function withFreshKeys<T>(
  keys: FreshKeys,
  verify: (find: JWTVerifyGetKey) => Promise<T>,
): Promise<T> {
  try {
    return await verify(keys.find);
  } catch (error) {
    if (!(error instanceof errors.JWSSignatureVerificationFailed)) throw error;
  }
  await keys.reload();
  return verify(keys.find);
}
