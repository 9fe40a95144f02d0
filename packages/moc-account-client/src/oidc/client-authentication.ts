import { MocError } from '@moc-sdk/core';
import { importJWK, type JWK } from 'jose';
import * as oidc from 'openid-client';
import type { ClientAuth } from '../options.js';

/** The authentication of the registered client, made ready for the library. @throws MocError `sign-in/misconfigured` */
export async function clientAuthentication(auth: ClientAuth): Promise<oidc.ClientAuth> {
  switch (auth.method) {
    case 'client_secret_post':
      return oidc.ClientSecretPost(auth.secret);
    case 'client_secret_basic':
      return clientSecretBasic(auth.secret);
    case 'private_key_jwt':
      return privateKeyJwt(auth, await privateKeyOf(auth.key, 'clientAuth.key'));
  }
}

function privateKeyJwt(
  { key: { kid }, audience }: Extract<ClientAuth, { method: 'private_key_jwt' }>,
  key: CryptoKey,
): oidc.ClientAuth {
  const named = { key, ...(kid !== undefined && { kid }) };
  if (audience !== 'token-endpoint') return oidc.PrivateKeyJwt(named);
  return (server, ...call) =>
    oidc.PrivateKeyJwt(named, {
      [oidc.modifyAssertion]: (_header, payload) => {
        if (server.token_endpoint !== undefined) payload.aud = server.token_endpoint;
      },
    })(server, ...call);
}

/**
 * RFC 6749 2.3.1 wants id and secret form-encoded before they are joined, and providers disagree: some decode, some do
 * not, and two of those refuse the `%2D` that openid-client writes for `-`. Encoded here is only what would mean
 * something else to one that decodes (`%`, `+`), what splits the two (`:` in the id), and what a header cannot carry.
 * Ids and secrets of letters, digits and `-._~/=` so read the same to both kinds.
 */
function clientSecretBasic(secret: string): oidc.ClientAuth {
  return (_server, client, _body, headers) => {
    const id = encodeOnly(client.client_id, /[%+:]|[^\x21-\x7e]/gu);
    const password = encodeOnly(secret, /[%+]|[^\x21-\x7e]/gu);
    headers.set('authorization', `Basic ${btoa(`${id}:${password}`)}`);
  };
}

function encodeOnly(text: string, characters: RegExp): string {
  return text.replace(characters, (character) => encodeURIComponent(character));
}

/** @throws MocError `sign-in/misconfigured`, naming the option and nothing of the key */
export async function privateKeyOf(jwk: JWK, option: string): Promise<CryptoKey> {
  try {
    const key = await importJWK(jwk, jwk.alg);
    if (key instanceof CryptoKey && key.type === 'private') return key;
  } catch {
    // Told below: the library's words may hold parts of the key.
  }
  throw new MocError('sign-in/misconfigured', {
    details: { problem: `${option} cannot be used: it must be a private key as a JWK that fits its alg` },
  });
}
