import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ProviderClock } from './provider-clock.js';

/** The endpoints of a test provider by their paths. */
const ENDPOINTS = {
  metadata: ['/.well-known/openid-configuration'],
  keys: ['/jwks'],
  authorization: ['/auth', '/auth/authorize'],
  par: ['/request'],
  token: ['/token', '/auth/accesstoken'],
  userinfo: ['/me', '/auth/resource'],
  revocation: ['/token/revocation'],
  introspection: ['/token/introspection'],
  logout: ['/session/end'],
} as const satisfies Record<string, readonly string[]>;

/** `token` and `userinfo` are also `/auth/accesstoken` and `/auth/resource`. */
export type FaultyEndpoint = keyof typeof ENDPOINTS;

/** What an endpoint does instead of answering. */
export type Fault =
  /** Takes the request and never answers. */
  | 'hang'
  /** Closes the connection. */
  | 'drop'
  /** HTTP 500 with JSON. */
  | 'error'
  /** HTTP 200 with a web page where JSON belongs. */
  | 'html'
  /** HTTP 302 to another place. */
  | 'redirect';

/** Switches for what can go wrong at a provider, to be turned while it runs. */
export interface ProviderFaults {
  /** From now on the endpoint misbehaves. */
  set(endpoint: FaultyEndpoint, fault: Fault): void;
  /** The provider's clock runs ahead by so many seconds; a negative number puts it behind. */
  setClockAhead(seconds: number): void;
  /** All is well again; requests that hang are cut. */
  clear(): void;
}

/** The faults, and `intercept`, which answers in their stead and says whether it did. */
export interface FaultSwitchboard extends ProviderFaults {
  intercept(request: IncomingMessage, response: ServerResponse): boolean;
}

const ANSWERS: Readonly<Record<Exclude<Fault, 'hang' | 'drop'>, (response: ServerResponse) => void>> = {
  error: (response) =>
    response.writeHead(500, { 'content-type': 'application/json' }).end('{"error":"server_error"}'),
  html: (response) =>
    response
      .writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
      .end('<!doctype html><title>Maintenance</title><p>Please come back later.</p>'),
  redirect: (response) => response.writeHead(302, { location: '/elsewhere' }).end(),
};

export function faultSwitchboard(clock: ProviderClock): FaultSwitchboard {
  const faults = new Map<string, Fault>();
  const hanging = new Set<ServerResponse>();

  return {
    set: (endpoint, fault) => {
      for (const path of ENDPOINTS[endpoint]) faults.set(path, fault);
    },
    setClockAhead: (seconds) => clock.shift(seconds),
    clear: () => {
      faults.clear();
      clock.shift(0);
      for (const response of hanging) response.destroy();
      hanging.clear();
    },
    intercept: (request, response) => {
      const fault = faults.get(request.url?.split('?')[0] ?? '/');
      if (!fault) return false;
      if (fault === 'hang') hanging.add(response);
      else if (fault === 'drop') response.destroy();
      else ANSWERS[fault](response);
      return true;
    },
  };
}
