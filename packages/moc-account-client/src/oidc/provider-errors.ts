import { MocError } from '@moc-sdk/core';
import { errors } from 'jose';
import * as oidc from 'openid-client';

/** OAuth errors (RFC 6749 4.1.2.1) by which the provider says that the fault is for now. */
const PASSING = new Set(['server_error', 'temporarily_unavailable']);
/** OAuth errors (RFC 6749 5.2) by which the provider says that the client is not registered as we think. */
const MISREGISTERED = new Set([
  'invalid_client',
  'unauthorized_client',
  'unsupported_grant_type',
  'invalid_scope',
]);

/**
 * What the libraries below threw, as one of our codes. The original is not kept as `cause`: it holds the
 * authorization code, tokens or claims.
 */
export function asSignInError(error: unknown): MocError {
  const chain = causes(error);
  const ours = chain.find((link) => MocError.isInstance(link));
  if (ours) return ours;
  if (error instanceof oidc.AuthorizationResponseError) return answeredWithError(error.error, 403);
  if (error instanceof oidc.ResponseBodyError) return answeredWithError(error.error, error.status);
  const status = chain.find((link) => link instanceof Response)?.status;
  if (chain.some(isTimeout) || (status !== undefined && status >= 500)) return unavailable(error);
  if (chain.some((link) => link instanceof errors.JWKSTimeout || isBare(link))) return unavailable(error);
  return checkFailed(nameOfCheck(chain));
}

/** @param check what was looked at: a claim, a parameter, `signature`, … */
export function checkFailed(check: string): MocError {
  return new MocError('sign-in/response-invalid', { details: { check } });
}

/** @param error its name or system code tells why, without what was sent */
export function unavailable(error: unknown): MocError {
  const codes = causes(error).map((link) =>
    link instanceof Error && 'code' in link ? link.code : undefined,
  );
  const code = codes.find((candidate) => typeof candidate === 'string');
  const name = error instanceof Error ? error.name : 'unknown';
  return new MocError('sign-in/provider-unavailable', { details: { reason: code ?? name } });
}

function answeredWithError(named: string, status: number): MocError {
  const error = /^[a-z_]{1,64}$/.test(named) ? named : 'unknown';
  if (PASSING.has(error) || status >= 500) {
    return new MocError('sign-in/provider-unavailable', { details: { reason: error } });
  }
  if (MISREGISTERED.has(error)) {
    return new MocError('sign-in/misconfigured', {
      details: { problem: `the provider answers ${error}` },
      hint: "Compare client id, secret, authentication method and scopes with the client's registration.",
    });
  }
  // The code of a login that was answered twice, or too late.
  if (error === 'invalid_grant') return checkFailed('code');
  return new MocError('sign-in/refused', { details: { error } });
}

function causes(error: unknown): unknown[] {
  const chain: unknown[] = [];
  for (let link = error; link !== undefined && chain.length < 8; ) {
    chain.push(link);
    link = link instanceof Error ? link.cause : undefined;
  }
  return chain;
}

function isTimeout(link: unknown): boolean {
  return link instanceof Error && (link.name === 'TimeoutError' || link.name === 'AbortError');
}

/** jose's plain error: the key set could not be fetched or read. */
function isBare(link: unknown): boolean {
  return link instanceof errors.JOSEError && link.code === 'ERR_JOSE_GENERIC';
}

function nameOfCheck(chain: readonly unknown[]): string {
  if (chain.some((link) => link instanceof errors.JOSEAlgNotAllowed)) return 'alg';
  if (chain.some((link) => link instanceof errors.JWSSignatureVerificationFailed)) return 'signature';
  if (chain.some((link) => link instanceof errors.JWKSNoMatchingKey)) return 'key';
  for (const link of chain) {
    if (typeof link !== 'object' || link === null) continue;
    for (const field of ['claim', 'attribute'] as const) {
      const value: unknown = Reflect.get(link, field);
      if (typeof value === 'string' && /^[\w-]{1,64}$/.test(value)) return value;
    }
    // oauth4webapi names a claim that is missing only here.
    const missing = link instanceof Error ? /^JWT "([\w-]{1,64})"/.exec(link.message)?.[1] : undefined;
    if (missing) return missing;
  }
  const code = chain
    .map((link) => (link instanceof Error && 'code' in link ? link.code : undefined))
    .find(Boolean);
  return typeof code === 'string' ? code : 'response';
}
