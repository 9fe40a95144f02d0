import type { Clock } from '@moc-sdk/core';
import { randomToken } from '../../hashing.js';

const LIFETIME_S = { code: 60, access: 600, refresh: 8 * 3_600, login: 1_800 } as const;
type Purpose = keyof typeof LIFETIME_S;

/** What an app asked for at `/auth/authorize`. */
export interface LegacyRequest {
  readonly clientId: string;
  readonly redirectUri: string;
  readonly state?: string;
  /** PKCE S256, if the app sent one. */
  readonly codeChallenge?: string;
}

/** What a code, or a token, stands for. */
export interface LegacyGrant extends LegacyRequest {
  readonly personaId: string;
}

interface Entry<T> {
  readonly value: T;
  readonly until: number;
}

/** Short-lived things that are found by a random name, each for one purpose. */
export interface Vault<T> {
  keep(purpose: Purpose, value: T): string;
  find(purpose: Purpose, name: string): T | undefined;
  /** Finds and forgets. */
  take(purpose: Purpose, name: string): T | undefined;
  /** Forgets all that are meant. */
  forget(isMeant: (value: T) => boolean): void;
}

export interface LegacyGrants {
  readonly logins: Vault<LegacyRequest & { readonly browser: string }>;
  readonly grants: Vault<LegacyGrant>;
  /** Seconds that an access token lives. */
  readonly accessTokenLifetime: number;
}

export function legacyGrants(clock: Clock): LegacyGrants {
  return { logins: vault(clock), grants: vault(clock), accessTokenLifetime: LIFETIME_S.access };
}

function vault<T>(clock: Clock): Vault<T> {
  const entries = new Map<string, Entry<T>>();

  function find(purpose: Purpose, name: string): T | undefined {
    const entry = entries.get(`${purpose}:${name}`);
    return entry && entry.until > clock.now().getTime() ? entry.value : undefined;
  }

  return {
    find,
    keep: (purpose, value) => {
      const name = randomToken();
      entries.set(`${purpose}:${name}`, {
        value,
        until: clock.now().getTime() + LIFETIME_S[purpose] * 1_000,
      });
      return name;
    },
    forget: (isMeant) => {
      for (const [key, { value }] of entries) {
        if (isMeant(value)) entries.delete(key);
      }
    },
    take: (purpose, name) => {
      const value = find(purpose, name);
      entries.delete(`${purpose}:${name}`);
      return value;
    },
  };
}
