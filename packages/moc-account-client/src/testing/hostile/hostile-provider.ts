import { randomToken } from '../../hashing.js';
import { type LoopbackServer, listenOnLoopback } from '../loopback-server.js';
import type { Bends, Fields, LogoutCall } from './bends.js';
import { authorize, pushed } from './endpoints/authorize.js';
import { endSession, revoke } from './endpoints/ending.js';
import { jwks, metadata } from './endpoints/metadata.js';
import { token } from './endpoints/token.js';
import { userinfo } from './endpoints/userinfo.js';
import { type HostileKeys, hostileKeys } from './keys.js';
import { nodeListener } from './node-listener.js';
import type { HostileProviderOptions } from './options.js';
import { createPlay, type Play } from './play.js';
import { logoutTokenDraft } from './token-drafts.js';

/** An OpenID provider that is honest until it is told not to be. */
export interface HostileProvider {
  readonly issuer: string;
  readonly keys: HostileKeys;
  /** Answers in this process: give it to the relying party as its `fetch`. */
  readonly fetch: typeof fetch;
  /** Departs from the truth from now on; `{}` is the truth again. */
  bend(bends: Bends): void;
  /** Whoever signs in from now on is this person: the claims of userinfo, with `sub`. */
  signInAs(person: Readonly<Fields>): void;
  /** Signs with another key from now on and publishes it beside the old one. */
  rotateKeys(): void;
  /** Calls the app's back-channel logout address for the last login: what it would send, bent. */
  logoutCall(): Promise<LogoutCall>;
  /** How often an endpoint was asked, by path: `/token`. */
  calls(path: string): number;
  /** Every code and token that was given out, and the client's secret: none may turn up in a log, an address or a page. */
  secrets(): readonly string[];
  /** Serves on this machine too; returns the issuer, which is then its address. */
  listen(port?: number): Promise<string>;
  close(): Promise<void>;
}

type Endpoint = (play: Play, request: Request) => Promise<Response>;

const ENDPOINTS: Readonly<Record<string, Endpoint>> = {
  'GET /.well-known/openid-configuration': metadata,
  'GET /jwks': jwks,
  'GET /authorize': authorize,
  'POST /par': pushed,
  'POST /token': token,
  'GET /userinfo': userinfo,
  'POST /revoke': revoke,
  'GET /end-session': endSession,
};

/**
 * A whole OpenID provider over real keys, in this process: discovery, code flow with PKCE, refresh tokens that rotate,
 * userinfo, logout from here and from afar. Any answer can be bent, to see what a relying party makes of it.
 *
 * @example
 * ```ts
 * const provider = await createHostileProvider({
 *   clientId: 'ops-ta',
 *   secret: 'a-secret-of-the-test',
 *   redirectUri: 'https://ops-ta.example/auth/callback',
 * });
 * provider.bend({ idToken: ({ claims }) => Object.assign(claims, { nonce: 'of-another-login' }) });
 * ```
 */
export async function createHostileProvider(options: HostileProviderOptions): Promise<HostileProvider> {
  const keys = options.keys ?? (await hostileKeys());
  const play = createPlay(options, keys);
  const calls = new Map<string, number>();
  let server: LoopbackServer | undefined;

  async function answer(request: Request): Promise<Response> {
    const { pathname } = new URL(request.url);
    calls.set(pathname, (calls.get(pathname) ?? 0) + 1);
    const endpoint = ENDPOINTS[`${request.method} ${pathname}`];
    return endpoint ? endpoint(play, request) : new Response('Not found', { status: 404 });
  }

  return {
    keys,
    get issuer() {
      return play.issuer;
    },
    fetch: (input, init) => answer(new Request(input, init)),
    bend: (bends) => {
      play.bends = bends;
    },
    signInAs: (person) => {
      play.person = person;
    },
    rotateKeys: () => {
      play.isRotated = true;
    },
    logoutCall: () => logoutCall(play),
    calls: (path) => calls.get(path) ?? 0,
    secrets: () => [play.secret, ...play.grants.given, ...play.written],
    listen: async (port = 0) => {
      server = await listenOnLoopback(
        nodeListener(() => play.issuer, answer),
        port,
      );
      play.issuer = `http://localhost:${server.port}`;
      return play.issuer;
    },
    close: async () => server?.close(),
  };
}

async function logoutCall(play: Play): Promise<LogoutCall> {
  const logoutToken = await play.write(logoutTokenDraft(play, randomToken()), play.bends.logoutToken);
  const call: LogoutCall = {
    method: 'POST',
    query: '',
    contentType: 'application/x-www-form-urlencoded',
    body: new URLSearchParams({ logout_token: String(logoutToken) }).toString(),
    times: 1,
  };
  await play.bends.logoutCall?.(call, play.tools());
  return call;
}
