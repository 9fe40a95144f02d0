import type { TestProviderOptions } from './options.js';
import type { PasswordBook } from './passwords.js';
import type { AccountHolder } from './persona.js';

/** Everybody whom the provider knows: the personas, and after them the accounts that come and go. */
export interface People {
  find(id: string): Promise<AccountHolder | undefined>;
  /** @throws MocError what the accounts say to somebody who cannot sign in */
  check(email: string, password: string): Promise<AccountHolder | undefined>;
}

export function people({ personas, accounts }: TestProviderOptions, passwords: PasswordBook): People {
  const isPersona = (email: string) => {
    const wanted = email.trim().toLowerCase();
    return personas.some((persona) => persona.email.toLowerCase() === wanted);
  };
  return {
    find: async (id) => personas.find((persona) => persona.id === id) ?? accounts?.find(id),
    // One of the two is asked, never both: the time that an answer takes tells nobody who is known.
    check: async (email, password) =>
      accounts && !isPersona(email) ? accounts.check(email, password) : passwords.check(email, password),
  };
}
