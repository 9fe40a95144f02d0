import { argon2id, argon2Verify } from 'hash-wasm';
import type { PasswordPlace } from './password-file.js';

/** OWASP's password storage cheat sheet: argon2id with 19 MiB, two passes, one lane. */
const COST = { memorySize: 19_456, iterations: 2, parallelism: 1, hashLength: 32 } as const;

/** The passwords of registered accounts: the provider's affair, no agency ever sees one. */
export interface AccountPasswords {
  hash(password: string): Promise<string>;
  /** Keeps the hash of an account; an older one of the same account is gone. */
  set(account: string, hash: string): Promise<void>;
  /** Takes as long without an account as with one. */
  matches(account: string | undefined, password: string): Promise<boolean>;
}

export function accountPasswords(place: PasswordPlace): AccountPasswords {
  let reading: Promise<Map<string, string>> | undefined;
  let nobody: Promise<string> | undefined;
  let writing: Promise<void> = Promise.resolve();

  function kept(): Promise<Map<string, string>> {
    reading ??= place.read().then(
      (hashes) => new Map(Object.entries(hashes)),
      (error: unknown) => {
        reading = undefined;
        throw error;
      },
    );
    return reading;
  }

  /** Of the same text whichever way it was typed; as NIST SP 800-63B, 5.1.1.2, advises. */
  function hash(password: string): Promise<string> {
    const salt = crypto.getRandomValues(new Uint8Array(16));
    return argon2id({ password: password.normalize('NFC'), salt, ...COST, outputType: 'encoded' });
  }

  return {
    hash,
    set: async (account, hashed) => {
      const hashes = await kept();
      // One after the other, and each writes everything: none overwrites another.
      const write = writing.then(async () => {
        await place.write({ ...Object.fromEntries(hashes), [account]: hashed });
        hashes.set(account, hashed);
      });
      writing = write.catch(() => {});
      await write;
    },
    matches: async (account, password) => {
      nobody ??= hash(crypto.randomUUID());
      const known = account === undefined ? undefined : (await kept()).get(account);
      // hash-wasm throws on an empty password.
      const text = password.normalize('NFC') || ' ';
      const matches = await argon2Verify({ password: text, hash: known ?? (await nobody) });
      return matches && known !== undefined && password !== '';
    },
  };
}
