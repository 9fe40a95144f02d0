import type { IncomingMessage, ServerResponse } from 'node:http';
import { randomToken } from '../hashing.js';
import type { TestClient } from './options.js';
import type { WaitingApp } from './provider-visit.js';
import type { SignInAsk } from './sign-in-ask.js';

/** As long as a session lives here. */
const LIFETIME_MS = 8 * 3_600_000;
const MAX_ENTRIES = 1_000;

interface Entry {
  readonly ask: SignInAsk;
  readonly until: number;
  /** Who has proved since that an account is theirs, in the browser that left. */
  arrivedAs?: string;
}

/** Apps whose sign-in was left for another page of the provider: who registers comes back to where they came from. */
export interface WaitingApps {
  /** Remembers the sign-in for this browser; the cookie that goes with the answer is a random name and nothing else. */
  leave(response: ServerResponse, ask: SignInAsk): void;
  /** Somebody has signed in at the provider itself. */
  arrive(request: IncomingMessage, accountId: string): void;
  /** Whom the browser has signed in as since it left that very sign-in. */
  arrivedAt(request: IncomingMessage, action: string): string | undefined;
  /** The sign-in has been answered: nothing waits any more. */
  done(request: IncomingMessage, action: string): void;
  /** For the pages. */
  of(request: IncomingMessage): Promise<WaitingApp | undefined>;
}

export function waitingApps(issuer: string, clients: readonly TestClient[]): WaitingApps {
  // Cookies do not tell ports apart.
  const cookie = `_waiting_app_${new URL(issuer).port}`;
  const entries = new Map<string, Entry>();

  function find(request: IncomingMessage): [string, Entry] | undefined {
    const pairs = (request.headers.cookie ?? '').split(/;\s*/);
    const name = pairs.find((pair) => pair.startsWith(`${cookie}=`))?.slice(cookie.length + 1) ?? '';
    const entry = entries.get(name);
    return entry && entry.until > Date.now() ? [name, entry] : undefined;
  }

  function entryAt(request: IncomingMessage, action: string): [string, Entry] | undefined {
    const found = find(request);
    return found?.[1].ask.action === action ? found : undefined;
  }

  return {
    leave: (response, ask) => {
      const name = randomToken();
      entries.set(name, { ask, until: Date.now() + LIFETIME_MS });
      for (const oldest of entries.keys()) {
        if (entries.size <= MAX_ENTRIES) break;
        entries.delete(oldest);
      }
      response.setHeader('set-cookie', `${cookie}=${name}; Path=/; HttpOnly; SameSite=Lax`);
    },
    arrive: (request, accountId) => {
      const found = find(request);
      if (found) found[1].arrivedAs = accountId;
    },
    arrivedAt: (request, action) => entryAt(request, action)?.[1].arrivedAs,
    done: (request, action) => {
      const found = entryAt(request, action);
      if (found) entries.delete(found[0]);
    },
    of: async (request) => {
      const ask = find(request)?.[1].ask;
      if (!ask) return undefined;
      const client = clients.find(({ clientId }) => clientId === ask.clientId);
      const isWaiting = (await ask.isOpen?.()) ?? false;
      // Registered: the sign-in was refused otherwise.
      const href = isWaiting ? ask.action : new URL('/', ask.redirectUri).href;
      return { name: client?.name ?? ask.clientId, href, isWaiting };
    },
  };
}
