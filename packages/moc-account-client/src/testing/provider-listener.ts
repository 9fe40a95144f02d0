import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { randomToken } from '../hashing.js';
import type { FaultSwitchboard } from './faults.js';
import type { LegacyEndpoints } from './legacy/legacy-endpoints.js';
import type { OidcEndpoints } from './oidc-endpoints.js';
import type { TestAsset, TestProviderOptions } from './options.js';
import type { OwnPages } from './own-pages.js';
import type { ProviderClock } from './provider-clock.js';
import { pageHeaders } from './provider-page.js';

interface ListenerParts {
  readonly issuer: string;
  readonly options: TestProviderOptions;
  readonly clock: ProviderClock;
  readonly intercept: FaultSwitchboard['intercept'];
  readonly oidc: OidcEndpoints;
  readonly legacy: LegacyEndpoints;
  readonly ownPages: OwnPages | undefined;
}

/** Sends each request to the part that answers it. */
export function providerListener(parts: ListenerParts): RequestListener {
  const { options, clock, intercept, oidc, legacy, ownPages } = parts;

  /** The part for a path; `undefined` for oidc-provider, which knows all the others. */
  function partFor(path: string): Part | undefined {
    const asset = assetAt(options, path);
    if (asset) return async (_request, response) => sendAsset(response, asset);
    if (path === '/' && options.homePage) return async (_request, response) => sendHome(response, parts);
    if (path.startsWith('/interaction/')) return oidc.signIn;
    return legacy.at(path);
  }

  async function answer(part: Part | undefined, ...exchange: Exchange): Promise<void> {
    if (part) return part(...exchange);
    if (await ownPages?.answer(...exchange)) return;
    oidc.protocol(...exchange);
  }

  return (request, response) => {
    if (clock.offset() !== 0) response.setHeader('date', clock.now().toUTCString());
    if (intercept(request, response)) return;
    const part = partFor(request.url?.split('?')[0] ?? '/');
    if (!part && !ownPages) return oidc.protocol(request, response);
    answer(part, request, response).catch((error: Error) => {
      options.onError?.(error);
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  };
}

type Part = (...exchange: Exchange) => Promise<void>;
type Exchange = [request: IncomingMessage, response: ServerResponse];

function assetAt({ assets = {} }: TestProviderOptions, path: string): TestAsset | undefined {
  return Object.hasOwn(assets, path) ? assets[path] : undefined;
}

function sendAsset(response: ServerResponse, { type, body }: TestAsset): void {
  response.writeHead(200, { 'content-type': type, 'cache-control': 'max-age=86400' }).end(body);
}

function sendHome(response: ServerResponse, { issuer, options }: ListenerParts): void {
  const { personas, clients, style = '', homePage } = options;
  const nonce = randomToken();
  const html = homePage?.({ issuer, personas, clients, nonce, style }) ?? '';
  response.writeHead(200, pageHeaders(nonce)).end(html);
}
