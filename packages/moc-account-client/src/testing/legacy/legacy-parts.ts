import type { IncomingMessage, ServerResponse } from 'node:http';
import type { TestProviderOptions } from '../options.js';
import type { People } from '../people.js';
import type { ProviderClock } from '../provider-clock.js';
import type { ProviderPages } from '../provider-pages.js';
import type { SignInScreen } from '../sign-in-screen.js';
import type { WaitingApps } from '../waiting-apps.js';

export type LegacyAnswer = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** What the OAuth endpoints share with OpenID Connect: people, apps, the time and the pages. */
export interface LegacyParts {
  readonly options: TestProviderOptions;
  readonly people: People;
  readonly clock: ProviderClock;
  readonly screen: SignInScreen;
  readonly pages: ProviderPages;
  readonly waiting: WaitingApps;
}
