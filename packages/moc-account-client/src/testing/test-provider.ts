import type { RequestListener } from 'node:http';
import { signInInteraction } from './interactions.js';
import { loadOidcProvider } from './load-oidc-provider.js';
import { type LoopbackServer, listenOnLoopback } from './loopback-server.js';
import type { TestAsset, TestProvider, TestProviderOptions } from './options.js';
import { passwordBook } from './passwords.js';
import { providerConfiguration } from './provider-configuration.js';
import { providerPages } from './provider-pages.js';

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
  const pages = providerPages(options.style);
  const [{ Provider }, configuration, passwords] = await Promise.all([
    loadOidcProvider(),
    providerConfiguration(options, pages),
    passwordBook(options.personas),
  ]);
  const provider = new Provider(issuer, configuration);
  provider.on('server_error', (_context, error) => options.onError?.(error));
  const protocol = provider.callback();
  const signIn = signInInteraction(provider, passwords, pages, options);
  return (request, response) => {
    const path = request.url?.split('?')[0] ?? '/';
    const asset = assetAt(options, path);
    if (asset) {
      response
        .writeHead(200, { 'content-type': asset.type, 'cache-control': 'max-age=86400' })
        .end(asset.body);
    } else if (path.startsWith('/interaction/')) {
      signIn(request, response).catch((error: Error) => {
        options.onError?.(error);
        if (!response.headersSent) response.writeHead(500);
        response.end();
      });
    } else {
      protocol(request, response);
    }
  };
}

function assetAt({ assets = {} }: TestProviderOptions, path: string): TestAsset | undefined {
  return Object.hasOwn(assets, path) ? assets[path] : undefined;
}
