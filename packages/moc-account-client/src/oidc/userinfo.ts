import * as oidc from 'openid-client';
import type { Connection } from './provider.js';
import { checkFailed } from './provider-errors.js';

/**
 * The claims of the userinfo endpoint. Plain JSON only: a signed answer would need its own checks, and one that was
 * taken unchecked would only look safer.
 */
export async function readUserinfo(
  { metadata, configuration, proof }: Connection,
  accessToken: string,
  subject: string,
): Promise<Record<string, unknown>> {
  if (metadata.userinfo_endpoint === undefined) return {};
  const answer = await oidc.fetchProtectedResource(
    configuration,
    accessToken,
    new URL(metadata.userinfo_endpoint),
    'GET',
    null,
    new Headers({ accept: 'application/json' }),
    proof,
  );
  if (answer.status !== 200) throw Object.assign(checkFailed('status'), { cause: answer });
  const type = answer.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/json') throw checkFailed('content-type');
  return checkedClaims(await answer.text(), subject);
}

/** The person must be the one of the ID token (OpenID Connect Core 5.3.2). */
function checkedClaims(body: string, subject: string): Record<string, unknown> {
  const claims = parsed(body);
  if (typeof claims !== 'object' || claims === null || Array.isArray(claims)) throw checkFailed('body');
  if (!('sub' in claims) || claims.sub !== subject) throw checkFailed('sub');
  return { ...claims };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw checkFailed('json');
  }
}
