import type { Persona } from './persona.js';

/** OWASP's password storage cheat sheet: argon2id with 19 MiB, two passes, one lane. */
const COST = { memorySize: 19_456, iterations: 2, parallelism: 1, hashLength: 32 } as const;

export interface PasswordBook {
  /** The persona with that e-mail and password. Takes as long for an unknown e-mail as for a wrong password. */
  check(email: string, password: string): Promise<Persona | undefined>;
}

/** Hashes the personas' passwords. Loads hash-wasm only now: the hostile provider beside it needs none. */
export async function passwordBook(personas: readonly Persona[]): Promise<PasswordBook> {
  const { argon2id, argon2Verify } = await import('hash-wasm');
  const hash = (password: string): Promise<string> => {
    const salt = crypto.getRandomValues(new Uint8Array(16));
    return argon2id({ password, salt, ...COST, outputType: 'encoded' });
  };
  const hashes = await Promise.all(personas.map(({ password }) => hash(password)));
  const nobody = await hash(crypto.randomUUID());
  return {
    check: async (email, password) => {
      const wanted = email.trim().toLowerCase();
      const index = personas.findIndex((persona) => persona.email.toLowerCase() === wanted);
      // hash-wasm throws on an empty password.
      const matches = await argon2Verify({ password: password || ' ', hash: hashes[index] ?? nobody });
      return matches && password !== '' ? personas[index] : undefined;
    },
  };
}
