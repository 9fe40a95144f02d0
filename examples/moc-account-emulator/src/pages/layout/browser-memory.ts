import { randomUUID } from 'node:crypto';
import type { RegistrationDraft } from '../registration/registration-draft.js';

/** What the pages remember of one browser, on this side: its cookie is a random name and nothing else. */
export interface BrowserMemory {
  readonly id: string;
  /** Stands in every form; a form without it comes from elsewhere. */
  readonly csrf: string;
  registration?: RegistrationDraft | undefined;
  /** Said once, on the next page. */
  notice?: { readonly text: string } | undefined;
  /** Who was signed in last: is told when the account has ended. */
  lastAccount?: string;
}

export interface BrowserMemories {
  /** The memory under a name, or a new one under a name of its own: nobody chooses it. */
  of(id: string | undefined): BrowserMemory;
}

const LIFETIME = 3_600_000;

/** @param limit how many browsers are remembered; the one that was away longest goes first */
export function browserMemories(limit = 1_000): BrowserMemories {
  const memories = new Map<string, { readonly memory: BrowserMemory; readonly until: number }>();

  function keep(memory: BrowserMemory): BrowserMemory {
    memories.delete(memory.id);
    memories.set(memory.id, { memory, until: Date.now() + LIFETIME });
    for (const id of memories.keys()) {
      if (memories.size <= limit) break;
      memories.delete(id);
    }
    return memory;
  }

  return {
    of: (id) => {
      const entry = id === undefined ? undefined : memories.get(id);
      const isAlive = entry !== undefined && entry.until > Date.now();
      return keep(isAlive ? entry.memory : { id: randomUUID(), csrf: randomUUID() });
    },
  };
}
