import { MocError } from '@moc-sdk/core';
import * as oidc from 'openid-client';
import { causesOf } from './causes.js';
import { FailedCheck, nameOfCheck } from './failed-check.js';
import { type Examined, refusalOf } from './refusals.js';

/** OAuth errors (RFC 6749 4.1.2.1) by which the provider says that the fault will pass. */
const PASSING = new Set(['server_error', 'temporarily_unavailable']);
/** OAuth errors (RFC 6749 5.2, RFC 9449 5) by which the provider says that the client is not registered as we think. */
const MISREGISTERED = new Set([
  'invalid_client',
  'unauthorized_client',
  'unsupported_grant_type',
  'invalid_scope',
  'invalid_dpop_proof',
  'use_dpop_nonce',
]);

/** Calls in which the client proves who it is. */
const BY_CLIENT: ReadonlySet<Examined> = new Set([
  'tokens',
  'refresh',
  'pushed-request',
  'revocation',
  'introspection',
]);

/**
 * What the libraries below threw, as one of our codes. The original is not kept as `cause`: it holds the
 * authorization code, tokens or claims.
 */
export function asSignInError(error: unknown, examined: Examined = 'resource'): MocError {
  const chain = causesOf(error);
  const ours = chain.find((link) => MocError.isInstance(link));
  if (ours) return ours;
  const answered = chain.find(
    (link) => link instanceof oidc.AuthorizationResponseError || link instanceof oidc.ResponseBodyError,
  );
  if (answered instanceof oidc.AuthorizationResponseError) return answeredWith(answered.error, examined);
  if (answered instanceof oidc.ResponseBodyError) return answeredWith(answered.error, examined);
  const status = statusOf(chain);
  if (status !== undefined && status >= 500) return providerFails(`HTTP ${status}`);
  // A refused client secret, where the provider also sends a challenge: its body is then not read.
  if (status === 401 && BY_CLIENT.has(examined)) {
    return answeredWith('invalid_client', examined);
  }
  // An error without words, or a redirect: what is wrong with its body says less than its status.
  if (status !== undefined && status >= 300) return refusalOf(examined, 'status', `HTTP ${status}`);
  return refusalOf(examined, nameOfCheck(chain));
}

/** @param check what was looked at: a claim, a parameter, `signature`, … */
export function checkFailed(check: string): FailedCheck {
  return new FailedCheck(check);
}

/** What an error that the provider named (RFC 6749) means. */
export function answeredWith(named: string, examined: Examined): MocError {
  const error = /^[a-z_]{1,64}$/.test(named) ? named : 'unknown';
  if (PASSING.has(error)) return providerFails(error);
  if (MISREGISTERED.has(error)) {
    return new MocError('sign-in/misconfigured', {
      details: { problem: `the provider answers ${error}`, error },
      hint: "Compare client id, secret or key, authentication method and scopes with the client's registration.",
    });
  }
  if (examined === 'refresh') return new MocError('sign-in/refresh-refused', { details: { error } });
  if (examined === 'pushed-request') return refusalOf(examined, error);
  // The code of a login that was answered twice, or too late.
  if (error === 'invalid_grant') return refusalOf('tokens', 'code');
  // OpenID Connect Core Unmet Authentication Requirements 1.0.
  if (error === 'unmet_authentication_requirements') return refusalOf('tokens', 'acr');
  return new MocError('sign-in/refused', { details: { error } });
}

function providerFails(reason: string): MocError {
  return new MocError('sign-in/provider-unavailable', { details: { reason } });
}

function statusOf(chain: readonly unknown[]): number | undefined {
  for (const link of chain) {
    if (link instanceof Response) return link.status;
    if (link instanceof oidc.WWWAuthenticateChallengeError) return link.status;
  }
  return undefined;
}
