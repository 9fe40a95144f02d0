import { argon2id, argon2Verify } from 'hash-wasm';
import type { KeptPassword, PasswordPlace } from './password-file.js';

/** OWASP's password storage cheat sheet: argon2id with 19 MiB, two passes, one lane. */
const COST = { memorySize: 19_456, iterations: 2, parallelism: 1, hashLength: 32 } as const;

/** The passwords of registered accounts: the provider's affair, no agency ever sees one. */
export interface AccountPasswords {
  hash(password: string): Promise<string>;
  /** Keeps the hash of an account; an older one of the same account is gone. */
  set(account: string, password: KeptPassword): Promise<void>;
  /** The newest account that was registered with an address, ended or not. */
  accountOf(email: string): Promise<string | undefined>;
  /** Takes as long without an account as with one. */
  matches(account: string | undefined, password: string): Promise<boolean>;
}

export function accountPasswords(place: PasswordPlace): AccountPasswords {
  let reading: Promise<Map<string, KeptPassword>> | undefined;
  let nobody: Promise<string> | undefined;
  let writing: Promise<void> = Promise.resolve();

  function kept(): Promise<Map<string, KeptPassword>> {
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
    accountOf: async (email) => {
      const accounts = [...(await kept())].filter(([, password]) => password.email === email);
      return accounts.at(-1)?.[0];
    },
    set: async (account, password) => {
      const hashes = await kept();
      // One after the other, and each writes everything: none overwrites another.
      const write = writing.then(async () => {
        await place.write({ ...Object.fromEntries(hashes), [account]: password });
        hashes.set(account, password);
      });
      writing = write.catch(() => {});
      await write;
    },
    matches: async (account, password) => {
      nobody ??= hash(crypto.randomUUID());
      const known = account === undefined ? undefined : (await kept()).get(account)?.hash;
      // hash-wasm throws on an empty password.
      const text = password.normalize('NFC') || ' ';
      const matches = await argon2Verify({ password: text, hash: known ?? (await nobody) });
      return matches && known !== undefined && password !== '';
    },
  };
}
