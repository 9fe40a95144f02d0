import { authorizeEndpoint } from './authorize.js';
import { legacyGrants } from './legacy-grants.js';
import type { LegacyAnswer, LegacyParts } from './legacy-parts.js';
import { resourceEndpoint } from './resource-endpoint.js';
import { tokenEndpoint } from './token-endpoint.js';

/** The OAuth endpoints of the protocol `moc-oauth2`, by path. They know the same people and the same apps. */
export interface LegacyEndpoints {
  at(path: string): LegacyAnswer | undefined;
}

export function legacyEndpoints(parts: LegacyParts): LegacyEndpoints {
  const grants = legacyGrants(parts.clock);
  const authorize = authorizeEndpoint(parts, grants);
  const answers = new Map<string, LegacyAnswer>([
    ['/auth/authorize', authorize.open],
    ['/auth/accesstoken', tokenEndpoint(parts.options, grants)],
    ['/auth/resource', resourceEndpoint(parts.options, grants)],
  ]);
  return {
    at: (path) => (path.startsWith(authorize.signInPath) ? authorize.signIn : answers.get(path)),
  };
}
