import { http, type RequestHandler } from 'msw';

/** A provider in this process, such as `createHostileProvider` gives. */
interface ProviderInProcess {
  readonly issuer: string;
  readonly fetch: typeof fetch;
}

/**
 * Request handlers of msw that answer in the place of a provider, so that an app signs in with the machine's own `fetch`
 * and nothing leaves the process.
 *
 * @example
 * ```ts
 * const provider = await createHostileProvider({
 *   issuer: 'https://account.moc.example',
 *   clientId: 'ops-ta',
 *   secret: 'a-secret-of-the-test',
 *   redirectUri: 'https://ops-ta.example/auth/callback',
 * });
 * const server = setupServer(...mocAccountHandlers(provider));
 * server.listen({ onUnhandledRequest: 'error' });
 * ```
 */
export function mocAccountHandlers(provider: ProviderInProcess): RequestHandler[] {
  return [http.all(`${provider.issuer}/*`, ({ request }) => provider.fetch(request))];
}
