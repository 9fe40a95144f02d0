import type { RequestListener } from 'node:http';
import { signInInteraction } from './interactions.js';
import { loadOidcProvider } from './load-oidc-provider.js';
import { type LoopbackServer, listenOnLoopback } from './loopback-server.js';
import type { TestProvider, TestProviderOptions } from './options.js';
import { passwordBook } from './passwords.js';
import { providerConfiguration } from './provider-configuration.js';

/**
 * A real OpenID provider (oidc-provider) with a sign-in page and passwords of its own, for tests and offline work.
 * Forgets everything when it is closed.
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
  let server: LoopbackServer | undefined;
  let issuer: string | undefined;

  return {
    get issuer() {
      if (issuer === undefined) throw new TypeError('The issuer is known once the provider listens.');
      return issuer;
    },
    listen: async (port = 0, host) => {
      // The issuer holds the port, which is known only after listening.
      let answer: RequestListener = (_request, response) => response.writeHead(503).end();
      server = await listenOnLoopback((request, response) => answer(request, response), port, host);
      issuer = `http://localhost:${server.port}`;
      answer = await providerListener(issuer, options);
      return issuer;
    },
    close: async () => {
      await server?.close();
      server = undefined;
    },
  };
}

async function providerListener(issuer: string, options: TestProviderOptions): Promise<RequestListener> {
  const [{ Provider }, configuration, passwords] = await Promise.all([
    loadOidcProvider(),
    providerConfiguration(options),
    passwordBook(options.personas),
  ]);
  const provider = new Provider(issuer, configuration);
  provider.on('server_error', (_context, error) => options.onError?.(error));
  const answer = provider.callback();
  const signIn = signInInteraction(provider, passwords, options);
  return (request, response) => {
    if (!request.url?.startsWith('/interaction/')) {
      answer(request, response);
      return;
    }
    signIn(request, response).catch((error: Error) => {
      options.onError?.(error);
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  };
}
