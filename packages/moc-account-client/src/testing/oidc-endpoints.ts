import type { RequestListener } from 'node:http';
import { signInInteraction } from './interactions.js';
import type { TestProviderOptions } from './options.js';
import { claimsLater, type ProviderClock } from './provider-clock.js';
import { type ProviderMemory, providerConfiguration } from './provider-configuration.js';
import type { ProviderPages } from './provider-pages.js';
import { type ProviderSessions, providerSessions } from './provider-sessions.js';
import type { SignInScreen } from './sign-in-screen.js';
import type { WaitingApps } from './waiting-apps.js';

export interface OidcEndpoints {
  /** Everything of oidc-provider. */
  readonly protocol: RequestListener;
  /** The sign-in page, below `/interaction/`. */
  readonly signIn: (...exchange: Parameters<RequestListener>) => Promise<void>;
  /** Who is signed in here. */
  readonly sessions: ProviderSessions;
}

export function oidcEndpoints(parts: {
  readonly library: typeof import('oidc-provider');
  readonly issuer: string;
  readonly options: TestProviderOptions;
  readonly memory: ProviderMemory;
  readonly clock: ProviderClock;
  readonly screen: SignInScreen;
  readonly pages: ProviderPages;
  readonly waiting: WaitingApps;
}): OidcEndpoints {
  const { library, issuer, options, memory, clock, pages } = parts;
  const configuration = providerConfiguration(library, options, memory, pages);
  const provider = new library.Provider(issuer, configuration);
  provider.on('server_error', (_context, error) => options.onError?.(error));
  provider.use(async (context, next) => {
    await next();
    await shiftIdToken(context, memory, clock);
  });
  return {
    protocol: provider.callback(),
    signIn: signInInteraction(provider, parts),
    sessions: providerSessions(provider, memory, options.onError),
  };
}

/** oidc-provider reads the machine's time itself: where another is set, ID tokens are signed again. */
async function shiftIdToken(
  context: { body?: unknown },
  { keys }: ProviderMemory,
  clock: ProviderClock,
): Promise<void> {
  const offset = clock.offset();
  const { body } = context;
  if (offset === 0 || !isTokenAnswer(body)) return;
  const id_token = await keys.signAgain(body.id_token, (claims) => claimsLater(claims, offset));
  context.body = { ...body, id_token };
}

function isTokenAnswer(body: unknown): body is { id_token: string } {
  return typeof body === 'object' && body !== null && typeof Reflect.get(body, 'id_token') === 'string';
}
