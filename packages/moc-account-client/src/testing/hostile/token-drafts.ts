import type { TokenDraft, TokenWriter } from './bends.js';
import type { Grant } from './grants.js';
import type { KeyPair } from './keys.js';
import type { Play } from './play.js';
import { atHash, signed } from './signing.js';

/** Seconds that an ID token or a logout token is good for. */
const LIFETIME_S = 120;

/** The member of `events` that makes a token a logout token (Back-Channel Logout 1.0, 2.4). */
export const LOGOUT_EVENT = 'http://schemas.openid.net/event/backchannel-logout';

/** Signs with one of the provider's keys, as the header says nothing else. */
const honestly =
  (key: KeyPair): TokenWriter =>
  ({ header, claims }) =>
    signed(header, claims, 'RS256', key.privateJwk);

/** An ID token as it should be. */
export async function idTokenDraft(play: Play, grant: Grant, accessToken: string): Promise<TokenDraft> {
  const { now, issuer, clientId } = play.tools();
  const { person, nonce, acr, authTime, sid } = grant;
  return {
    header: { alg: 'RS256', kid: play.signingKey().kid },
    claims: {
      iss: issuer,
      sub: person.sub,
      aud: clientId,
      iat: now,
      exp: now + LIFETIME_S,
      auth_time: authTime,
      at_hash: await atHash(accessToken),
      sid,
      ...(nonce !== undefined && { nonce }),
      ...(acr !== undefined && { acr }),
    },
    write: honestly(play.signingKey()),
  };
}

/** A logout token as it should be, for the login that was completed last. */
export function logoutTokenDraft(play: Play, id: string): TokenDraft {
  const { now, issuer, clientId } = play.tools();
  return {
    header: { alg: 'RS256', kid: play.signingKey().kid, typ: 'logout+jwt' },
    claims: {
      iss: issuer,
      sub: play.grants.latest?.person.sub,
      aud: clientId,
      iat: now,
      exp: now + LIFETIME_S,
      jti: id,
      sid: play.grants.latest?.sid,
      events: { [LOGOUT_EVENT]: {} },
    },
    write: honestly(play.signingKey()),
  };
}
