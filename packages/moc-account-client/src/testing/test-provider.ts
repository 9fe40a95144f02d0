import type { RequestListener } from 'node:http';
import { systemClock } from '@moc-sdk/core';
import { randomToken } from '../hashing.js';
import { faultSwitchboard } from './faults.js';
import { legacyEndpoints } from './legacy/legacy-endpoints.js';
import { loadOidcProvider } from './load-oidc-provider.js';
import { type LoopbackServer, listenOnLoopback } from './loopback-server.js';
import { memoryAdapter } from './memory-adapter.js';
import { oidcEndpoints } from './oidc-endpoints.js';
import type { TestProvider, TestProviderOptions } from './options.js';
import { ownPages } from './own-pages.js';
import { passwordBook } from './passwords.js';
import { people } from './people.js';
import { providerClock } from './provider-clock.js';
import { providerListener } from './provider-listener.js';
import { providerPages } from './provider-pages.js';
import type { ProviderSessions } from './provider-sessions.js';
import { signInScreen } from './sign-in-screen.js';
import { type SigningKeys, signingKeys } from './signing-keys.js';
import { waitingApps } from './waiting-apps.js';

/**
 * A real OpenID provider (oidc-provider) with a sign-in page and passwords of its own, for tests and offline work; the
 * OAuth endpoints of the protocol `moc-oauth2` stand beside it. Forgets everything when it is closed.
 *
 * @example
 * ```ts
 * const provider = createTestProvider({
 *   personas,
 *   clients: [{ clientId: 'app', secret: 'app-secret', redirectUris: ['http://localhost:4000/auth/callback'] }],
 * });
 * const issuer = await provider.listen();
 * ```
 */
export function createTestProvider(options: TestProviderOptions): TestProvider {
  const clock = providerClock(options.clock ?? systemClock);
  const faults = faultSwitchboard(clock);
  const { intercept, ...switches } = faults;
  let server: LoopbackServer | undefined;
  let issuer: string | undefined;
  let answer: RequestListener = (_request, response) => response.writeHead(503).end();
  let endSessions: TestProvider['endSessions'] = async () => 0;
  let rotate: (choice?: { readonly forgetOld?: boolean }) => Promise<void> = async () => {
    throw new TypeError('The keys are made when the provider listens.');
  };

  async function start(address: string): Promise<void> {
    const keys = await keysFor(options);
    const pages = providerPages(options);
    const [library, passwords] = await Promise.all([loadOidcProvider(), passwordBook(options.personas)]);
    const known = people(options, passwords);
    const waiting = waitingApps(address, options.clients);
    let current: ProviderSessions['current'] = async () => undefined;
    const screen = signInScreen(known, options, {
      waiting,
      current: (...exchange) => current(...exchange),
    });
    const memory = { adapter: memoryAdapter(), cookieSecret: randomToken(), keys, people: known };
    const legacy = legacyEndpoints({ options, people: known, clock, screen, pages, waiting });
    const build = () => {
      const oidc = oidcEndpoints({
        library,
        issuer: address,
        options,
        memory,
        clock,
        screen,
        pages,
        waiting,
      });
      const { sessions } = oidc;
      current = sessions.current;
      const own =
        options.pages && ownPages({ issuer: address, show: options.pages, sessions, screen, pages, waiting });
      answer = providerListener({ issuer: address, options, clock, intercept, oidc, legacy, ownPages: own });
      endSessions = async (accountId) => {
        legacy.forgetAccount(accountId);
        return sessions.end(accountId);
      };
    };
    build();
    rotate = async (choice) => {
      await keys.rotate(choice);
      build();
    };
  }

  return {
    get issuer() {
      if (issuer === undefined) throw new TypeError('The issuer is known once the provider listens.');
      return issuer;
    },
    faults: switches,
    rotateKeys: (choice) => rotate(choice),
    endSessions: (accountId) => endSessions(accountId),
    listen: async (port = 0, host) => {
      // The issuer holds the port, which is known only after listening.
      server = await listenOnLoopback((request, response) => answer(request, response), port, host);
      issuer = `http://localhost:${server.port}`;
      await start(issuer);
      return issuer;
    },
    close: async () => {
      await server?.close();
      server = undefined;
    },
  };
}

/** Keys for the algorithms that the clients are registered with, and for the access tokens of APIs. */
function keysFor({ clients, apis = [] }: TestProviderOptions): Promise<SigningKeys> {
  const algorithms = clients.map(({ idTokenAlgorithm }) => idTokenAlgorithm ?? 'RS256');
  return signingKeys(apis.length > 0 ? [...algorithms, 'RS256'] : algorithms);
}
