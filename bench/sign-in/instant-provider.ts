import type { MocIdentity } from '@moc-sdk/moc-account-client';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { accessTokenOf } from './session-content.js';

/**
 * An OpenID provider that answers at once, inside this process: thousands of real logins begin the sessions that are
 * measured, and none of them is measured itself.
 */
export interface InstantProvider {
  readonly issuer: string;
  readonly fetch: typeof fetch;
  /** What the provider sends the browser to once this person has signed in. */
  answer(authorizationUrl: string, person: MocIdentity): URL;
  /** An ID token about a person; `claims` are added to it. */
  idToken(person: MocIdentity, claims?: Readonly<Record<string, unknown>>): Promise<string>;
}

/** As a provider of this kind names them. */
export function claimsOf({ person, status, roles }: MocIdentity) {
  return {
    title: person.name.title,
    given_name: person.name.first,
    family_name: person.name.last,
    title_en: person.nameEn?.title,
    given_name_en: person.nameEn?.first,
    family_name_en: person.nameEn?.last,
    email: person.email,
    moc_account_status: status,
    roles,
    agency: person.agency,
    position: person.position,
  };
}

export async function instantProvider(issuer: string, clientId: string): Promise<InstantProvider> {
  const { privateKey, publicKey } = await generateKeyPair('RS256');
  const kid = 'instant';
  const key = { ...(await exportJWK(publicKey)), kid, alg: 'RS256', use: 'sig' };
  const codes = new Map<string, { person: MocIdentity; nonce: string | null }>();
  const people = new Map<string, MocIdentity>();

  const idToken: InstantProvider['idToken'] = (person, claims = {}) =>
    new SignJWT({ ...claims })
      .setProtectedHeader({ alg: 'RS256', kid })
      .setIssuer(issuer)
      .setSubject(person.subject)
      .setAudience(clientId)
      .setIssuedAt()
      .setExpirationTime('10m')
      .sign(privateKey);

  async function token(body: string) {
    const code = new URLSearchParams(body).get('code') ?? '';
    const login = codes.get(code);
    if (!login) return Response.json({ error: 'invalid_grant' }, { status: 400 });
    codes.delete(code);
    const accessToken = accessTokenOf();
    people.set(accessToken, login.person);
    return Response.json({
      access_token: accessToken,
      token_type: 'Bearer',
      expires_in: 8 * 3_600,
      id_token: await idToken(login.person, { nonce: login.nonce }),
    });
  }

  function userinfo(authorization: string) {
    const person = people.get(authorization.replace(/^Bearer /, ''));
    if (!person) return new Response(null, { status: 401 });
    return Response.json({ sub: person.subject, ...claimsOf(person) });
  }

  const pages: Record<string, (request: Request) => Promise<Response> | Response> = {
    '/.well-known/openid-configuration': () => Response.json(metadata(issuer)),
    '/jwks': () => Response.json({ keys: [key] }),
    '/token': async (request) => token(await request.text()),
    '/userinfo': (request) => userinfo(request.headers.get('authorization') ?? ''),
  };

  return {
    issuer,
    idToken,
    fetch: async (input, init) => {
      const request = new Request(input, init);
      return pages[new URL(request.url).pathname]?.(request) ?? new Response(null, { status: 404 });
    },
    answer: (authorizationUrl, person) => {
      const query = new URL(authorizationUrl).searchParams;
      const code = crypto.randomUUID();
      codes.set(code, { person, nonce: query.get('nonce') });
      const answer = new URL(query.get('redirect_uri') ?? '');
      answer.search = new URLSearchParams({ code, state: query.get('state') ?? '', iss: issuer }).toString();
      return answer;
    },
  };
}

function metadata(issuer: string) {
  return {
    issuer,
    authorization_endpoint: `${issuer}/authorize`,
    token_endpoint: `${issuer}/token`,
    userinfo_endpoint: `${issuer}/userinfo`,
    jwks_uri: `${issuer}/jwks`,
    response_types_supported: ['code'],
    subject_types_supported: ['public'],
    id_token_signing_alg_values_supported: ['RS256'],
    token_endpoint_auth_methods_supported: ['client_secret_post'],
    code_challenge_methods_supported: ['S256'],
    authorization_response_iss_parameter_supported: true,
  };
}
