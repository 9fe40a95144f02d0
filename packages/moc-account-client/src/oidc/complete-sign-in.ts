import * as oidc from 'openid-client';
import type { VouchedIdentity } from '../options.js';
import type { OidcSettings } from '../settings.js';
import type { SignedIn } from '../sign-in-protocol.js';
import type { Transaction } from '../transactions.js';
import { checkAnswer } from './authorization-answer.js';
import { identityFromClaims, withoutNulls } from './claims.js';
import { withFreshKeys } from './fresh-keys.js';
import { checkProof, proofOfPerson } from './proof-of-person.js';
import type { Connection, Provider } from './provider.js';
import { checkFailed } from './provider-errors.js';
import { tokenSetOf } from './token-set.js';
import { readUserinfo } from './userinfo.js';
import { verifyIdToken } from './verify-id-token.js';

/** From the provider's answer to the person: checks the answer, exchanges the code, checks the ID token, asks for claims. */
export async function completeSignIn(
  settings: OidcSettings,
  provider: Provider,
  callback: URL,
  transaction: Transaction,
): Promise<SignedIn> {
  const vouched = await vouch(settings, provider, callback, transaction);
  const { idToken, idClaims, tokens } = vouched;
  return {
    identity: identityFromClaims(vouched.issuer, vouched.claims),
    ...proofOfPerson(idClaims, settings.clock.now()),
    ...(typeof idClaims.sid === 'string' && idClaims.sid !== '' && { providerSession: idClaims.sid }),
    tokens,
    logoutHint: idToken,
  };
}

/** The same without making a person of it: what the provider says, for an app that takes proofs of identity. */
export async function vouchedIdentity(
  settings: OidcSettings,
  provider: Provider,
  callback: URL,
  transaction: Transaction,
): Promise<VouchedIdentity> {
  const { issuer, claims, idClaims } = await vouch(settings, provider, callback, transaction);
  return { issuer, claims, ...proofOfPerson(idClaims, settings.clock.now()) };
}

async function vouch(settings: OidcSettings, provider: Provider, callback: URL, transaction: Transaction) {
  const connection = await provider.connect();
  await provider.naming('answer', async () =>
    checkAnswer(callback.searchParams, connection.metadata, transaction),
  );
  const { answer, idToken, claims, tokens } = await provider.naming('tokens', () =>
    exchangeCode(settings, provider, connection, callback, transaction),
  );
  const profile = await provider.naming('userinfo', () =>
    readUserinfo(connection, answer.access_token, claims.sub),
  );
  return {
    issuer: connection.metadata.issuer,
    // What is signed wins over what is not.
    claims: { ...withoutNulls(profile), ...withoutNulls(claims) },
    idClaims: claims,
    idToken,
    tokens,
  };
}

async function exchangeCode(
  settings: OidcSettings,
  provider: Provider,
  { metadata, configuration, proof }: Connection,
  callback: URL,
  transaction: Transaction,
) {
  const keys = provider.signInKeys(metadata);
  await keys.ready();
  const answer = await oidc.authorizationCodeGrant(
    configuration,
    callback,
    {
      expectedState: transaction.state,
      expectedNonce: transaction.nonce,
      pkceCodeVerifier: transaction.verifier,
      idTokenExpected: true,
    },
    undefined,
    proof,
  );
  const idToken = answer.id_token;
  if (!idToken) throw checkFailed('id_token');
  const now = settings.clock.now();
  const expected = {
    issuer: metadata.issuer,
    clientId: settings.clientId,
    algorithm: settings.idTokenAlgorithm,
    nonce: transaction.nonce,
    accessToken: answer.access_token,
    now,
  };
  const claims = await withFreshKeys(keys, (find) => verifyIdToken(idToken, expected, find));
  checkProof(claims, transaction, now);
  return { answer, idToken, claims, tokens: tokenSetOf(settings, answer) };
}
