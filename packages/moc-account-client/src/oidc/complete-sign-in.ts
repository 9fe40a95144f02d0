import * as oidc from 'openid-client';
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
    // What is signed wins over what is not.
    identity: identityFromClaims(connection.metadata.issuer, {
      ...withoutNulls(profile),
      ...withoutNulls(claims),
    }),
    ...proofOfPerson(claims, settings.clock.now()),
    ...(typeof claims.sid === 'string' && claims.sid !== '' && { providerSession: claims.sid }),
    tokens,
    logoutHint: idToken,
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
