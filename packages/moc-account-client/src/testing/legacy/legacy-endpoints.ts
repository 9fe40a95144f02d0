import { authorizeEndpoint } from './authorize.js';
import { legacyGrants } from './legacy-grants.js';
import type { LegacyAnswer, LegacyParts } from './legacy-parts.js';
import { resourceEndpoint } from './resource-endpoint.js';
import { tokenEndpoint } from './token-endpoint.js';

/** The OAuth endpoints of the protocol `moc-oauth2`, by path. They know the same people and the same apps. */
export interface LegacyEndpoints {
  at(path: string): LegacyAnswer | undefined;
  /** Takes back every code and token of a person. */
  forgetAccount(accountId: string): void;
}

export function legacyEndpoints(parts: LegacyParts): LegacyEndpoints {
  const grants = legacyGrants(parts.clock);
  const authorize = authorizeEndpoint(parts, grants);
  const answers = new Map<string, LegacyAnswer>([
    ['/auth/authorize', authorize.open],
    ['/auth/accesstoken', tokenEndpoint(parts, grants)],
    ['/auth/resource', resourceEndpoint(parts.people, grants)],
  ]);
  return {
    at: (path) => (path.startsWith(authorize.signInPath) ? authorize.signIn : answers.get(path)),
    forgetAccount: (accountId) => grants.grants.forget(({ personaId }) => personaId === accountId),
  };
}
