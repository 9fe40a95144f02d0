import * as oidc from 'openid-client';
import { randomToken } from '../../../hashing.js';
import type { HostileSetting, RelyingPartyKind, RelyingPartyUnderTest } from '../run/relying-party.js';

interface PeerSession {
  readonly subject: string;
  readonly refreshToken: string | undefined;
}

interface PeerLogin {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
  readonly maxAge: number | undefined;
}

/**
 * A relying party as the guide of openid-client writes one, with that library's defaults and every check that it offers
 * in the code flow: PKCE, `state`, `nonce`, `max_age`, the `sub` of userinfo. It shows what those defaults leave open.
 */
export const openidClientKind: RelyingPartyKind = {
  name: 'openid-client with its defaults',
  start: (setting) => peer(setting, new Map()),
  answersOnly: true,
  // It reads no logout token and types no claims; this app of it neither pushes requests, nor revokes, nor logs out.
  skips: ({ group, name, expected }) =>
    group === 'logout token' ||
    group === 'pushed request' ||
    /^(revocation endpoint|end of session)/.test(name) ||
    (expected !== 'accepted' &&
      (expected.refused === 'sign-in/claims-invalid' || expected.refused === 'sign-in/account-expired')),
};

function peer(setting: HostileSetting, sessions: Map<string, PeerSession>): RelyingPartyUnderTest {
  const { issuer, clientId, secret, baseUrl, clock } = setting;
  const logins = new Map<string, PeerLogin>();
  let configuration: Promise<oidc.Configuration> | undefined;

  function configure(): Promise<oidc.Configuration> {
    configuration ??= oidc.discovery(new URL(issuer), clientId, undefined, oidc.ClientSecretPost(secret), {
      [oidc.customFetch]: (url, options) => setting.fetch(url, options as RequestInit),
    });
    return configuration;
  }

  /** The provider's clock jumps; this one goes with it. */
  async function configured(): Promise<oidc.Configuration> {
    const known = await configure();
    const skewed = new oidc.Configuration(
      known.serverMetadata(),
      clientId,
      { [oidc.clockSkew]: Math.round((clock.now().getTime() - Date.now()) / 1_000) },
      oidc.ClientSecretPost(secret),
    );
    skewed[oidc.customFetch] = (url, options) => setting.fetch(url, options as RequestInit);
    return skewed;
  }

  async function login(url: URL): Promise<Response> {
    const maxAge = url.searchParams.get('maxAge');
    const acr = url.searchParams.get('acr');
    const begun: PeerLogin = {
      state: oidc.randomState(),
      nonce: oidc.randomNonce(),
      verifier: oidc.randomPKCECodeVerifier(),
      maxAge: maxAge === null ? undefined : Number(maxAge),
    };
    const id = randomToken();
    logins.set(id, begun);
    const target = oidc.buildAuthorizationUrl(await configured(), {
      redirect_uri: `${baseUrl}/auth/callback`,
      scope: 'openid offline_access',
      state: begun.state,
      nonce: begun.nonce,
      code_challenge: await oidc.calculatePKCECodeChallenge(begun.verifier),
      code_challenge_method: 'S256',
      ...(maxAge !== null && { max_age: maxAge }),
      ...(acr !== null && { acr_values: acr }),
    });
    return new Response(null, {
      status: 303,
      headers: { location: target.href, 'set-cookie': `login=${id}` },
    });
  }

  async function callback(request: Request): Promise<Response> {
    const begun = logins.get(cookieOf(request, 'login') ?? '');
    const known = await configured();
    const tokens = await oidc.authorizationCodeGrant(known, new URL(request.url), {
      expectedState: begun?.state ?? '',
      expectedNonce: begun?.nonce ?? '',
      pkceCodeVerifier: begun?.verifier ?? '',
      idTokenExpected: true,
      ...(begun?.maxAge !== undefined && { maxAge: begun.maxAge }),
    });
    const subject = tokens.claims()?.sub ?? '';
    if (known.serverMetadata().userinfo_endpoint)
      await oidc.fetchUserInfo(known, tokens.access_token, subject);
    const id = randomToken();
    sessions.set(id, { subject, refreshToken: tokens.refresh_token });
    return new Response(null, { status: 303, headers: { location: '/', 'set-cookie': `session=${id}` } });
  }

  const sessionOf = (request: Request) => cookieOf(request, 'session') ?? '';

  return {
    handle: async (request) => {
      const url = new URL(request.url);
      try {
        return url.pathname === '/auth/login' ? await login(url) : await callback(request);
      } catch (error) {
        const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
        return Response.json({ error: { code } }, { status: 400 });
      }
    },
    subjectOf: async (request) => sessions.get(sessionOf(request))?.subject,
    accessToken: async (request) => {
      const id = sessionOf(request);
      const session = sessions.get(id);
      const tokens = await oidc.refreshTokenGrant(await configured(), session?.refreshToken ?? '');
      const subject = tokens.claims()?.sub ?? session?.subject ?? '';
      sessions.set(id, { subject, refreshToken: tokens.refresh_token ?? session?.refreshToken });
      return tokens.access_token;
    },
    told: () => [],
    restart: (next) => peer(next, sessions),
  };
}

function cookieOf(request: Request, name: string): string | undefined {
  return new RegExp(`(?:^|; )${name}=([\\w-]+)`).exec(request.headers.get('cookie') ?? '')?.[1];
}
