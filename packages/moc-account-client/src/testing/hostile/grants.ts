import { randomToken } from '../../hashing.js';
import type { Fields } from './bends.js';

/** What a person's login gave an app. */
export interface Grant {
  /** Who signed in: the claims of userinfo. */
  readonly person: Readonly<Fields>;
  readonly redirectUri: string;
  readonly nonce?: string;
  /** The PKCE challenge, S256. */
  readonly challenge?: string;
  readonly acr?: string;
  /** When the person proved who they are, seconds since 1970. */
  readonly authTime: number;
  /** The provider's session. */
  readonly sid: string;
}

export type GrantKind = 'code' | 'access' | 'refresh';

/** Codes and tokens that are out there. */
export interface Grants {
  give(kind: GrantKind, grant: Grant): string;
  find(kind: GrantKind, token: string | null | undefined): Grant | undefined;
  /** Finds, and takes out of use. */
  take(kind: GrantKind, token: string | null | undefined): Grant | undefined;
  /** Everything that was ever given: none of it may turn up in a log. */
  readonly given: readonly string[];
  /** The login that was completed last. */
  readonly latest: Grant | undefined;
}

export function createGrants(): Grants {
  const live = new Map<string, Grant>();
  const given: string[] = [];
  let latest: Grant | undefined;
  const find = (kind: GrantKind, token: string | null | undefined) => live.get(`${kind} ${token}`);

  return {
    give: (kind, grant) => {
      const token = `${kind}-${randomToken()}`;
      live.set(`${kind} ${token}`, grant);
      given.push(token);
      latest = grant;
      return token;
    },
    find,
    take: (kind, token) => {
      const grant = find(kind, token);
      live.delete(`${kind} ${token}`);
      return grant;
    },
    given,
    get latest() {
      return latest;
    },
  };
}
