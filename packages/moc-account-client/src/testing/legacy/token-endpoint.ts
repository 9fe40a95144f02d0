import { createHash, timingSafeEqual } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import type { TestClient } from '../options.js';
import { readForm } from '../request-form.js';
import type { LegacyGrant, LegacyGrants } from './legacy-grants.js';
import type { LegacyAnswer, LegacyParts } from './legacy-parts.js';

/** `POST /auth/accesstoken`: a code, or a refresh token, for an access token. */
export function tokenEndpoint(
  { options, people }: Pick<LegacyParts, 'options' | 'people'>,
  { grants, accessTokenLifetime }: LegacyGrants,
): LegacyAnswer {
  const { clients, legacy: { refreshTokens = false } = {} } = options;

  function give(response: ServerResponse, grant: LegacyGrant): void {
    send(response, 200, {
      access_token: grants.keep('access', grant),
      token_type: 'Bearer',
      expires_in: accessTokenLifetime,
      ...(refreshTokens && { refresh_token: grants.keep('refresh', grant) }),
    });
  }

  function grantOf(
    form: URLSearchParams,
    client: TestClient,
  ): LegacyGrant | 'unsupported_grant_type' | undefined {
    switch (form.get('grant_type')) {
      case 'authorization_code': {
        const grant = grants.take('code', form.get('code') ?? '');
        return grant && isForThisRequest(grant, form, client) ? grant : undefined;
      }
      case 'refresh_token': {
        const grant = grants.take('refresh', form.get('refresh_token') ?? '');
        return grant?.clientId === client.clientId ? grant : undefined;
      }
      default:
        return 'unsupported_grant_type';
    }
  }

  return async (request, response) => {
    if (request.method !== 'POST') return send(response, 405, { error: 'invalid_request' });
    const form = await readForm(request);
    const client = clients.find(({ clientId }) => clientId === form.get('client_id'));
    if (!client || !isSecret(client.secret, form.get('client_secret'))) {
      return send(response, 401, { error: 'invalid_client' });
    }
    const grant = grantOf(form, client);
    if (grant === 'unsupported_grant_type') return send(response, 400, { error: grant });
    // An account that has ended in the meantime gets no more tokens.
    if (!grant || !(await people.find(grant.personaId))) {
      return send(response, 400, { error: 'invalid_grant' });
    }
    give(response, grant);
  };
}

export function send(response: ServerResponse, status: number, body: object): void {
  response
    .writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' })
    .end(JSON.stringify(body));
}

function isForThisRequest(grant: LegacyGrant, form: URLSearchParams, client: TestClient): boolean {
  if (grant.clientId !== client.clientId || grant.redirectUri !== form.get('redirect_uri')) return false;
  if (grant.codeChallenge === undefined) return true;
  const verifier = form.get('code_verifier') ?? '';
  return createHash('sha256').update(verifier).digest('base64url') === grant.codeChallenge;
}

function isSecret(known: string | undefined, given: string | null): boolean {
  if (known === undefined || given === null) return false;
  const [a, b] = [known, given].map((text) => createHash('sha256').update(text).digest());
  return a !== undefined && b !== undefined && timingSafeEqual(a, b);
}
