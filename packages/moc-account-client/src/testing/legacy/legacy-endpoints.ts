import type { IncomingMessage, ServerResponse } from 'node:http';
import type { TestProviderOptions } from '../options.js';
import type { ProviderClock } from '../provider-clock.js';
import type { ProviderPages } from '../provider-pages.js';
import type { SignInScreen } from '../sign-in-screen.js';
import { authorizeEndpoint } from './authorize.js';
import { legacyGrants } from './legacy-grants.js';
import { resourceEndpoint } from './resource-endpoint.js';
import { tokenEndpoint } from './token-endpoint.js';

export type LegacyAnswer = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** The OAuth endpoints of the protocol `moc-oauth2`, by path. They know the same people and the same apps. */
export interface LegacyEndpoints {
  at(path: string): LegacyAnswer | undefined;
}

export interface LegacyParts {
  readonly options: TestProviderOptions;
  readonly clock: ProviderClock;
  readonly screen: SignInScreen;
  readonly pages: ProviderPages;
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
