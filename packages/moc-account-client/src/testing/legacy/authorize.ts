import type { IncomingMessage, ServerResponse } from 'node:http';
import { randomToken } from '../../hashing.js';
import type { TestClient } from '../options.js';
import type { LegacyGrants, LegacyRequest } from './legacy-grants.js';
import type { LegacyAnswer, LegacyParts } from './legacy-parts.js';
import { isRegistered } from './redirect-uris.js';

const SIGN_IN_PATH = '/auth/sign-in/';

export interface AuthorizeEndpoint {
  /** `GET /auth/authorize`: takes a login and leads to the sign-in page. */
  readonly open: LegacyAnswer;
  readonly signInPath: string;
  /** The sign-in page; leads back to the app with a code. */
  readonly signIn: LegacyAnswer;
}

export function authorizeEndpoint(
  { options, screen, pages, waiting }: LegacyParts,
  { logins, grants }: LegacyGrants,
): AuthorizeEndpoint {
  const { clients, legacy: { echoesState = true } = {} } = options;

  function lead(
    response: ServerResponse,
    { redirectUri, state }: LegacyRequest,
    answer: Record<string, string>,
  ) {
    const url = new URL(redirectUri);
    for (const [name, value] of Object.entries(answer)) url.searchParams.set(name, value);
    if (echoesState && state !== undefined) url.searchParams.set('state', state);
    response.writeHead(303, { location: url.href, 'cache-control': 'no-store' }).end();
  }

  return {
    signInPath: SIGN_IN_PATH,
    open: async (request, response) => {
      const query = new URL(request.url ?? '/', 'http://localhost').searchParams;
      const asked = readRequest(query, clients);
      // Nobody is sent to an address that is not registered.
      if (!asked)
        return pages.refused(response, 'invalid_request', 'client_id or redirect_uri is not registered');
      const problem = problemOf(query);
      if (problem) return lead(response, asked, { error: problem });
      const browser = randomToken();
      const path = SIGN_IN_PATH + logins.keep('login', { ...asked, browser });
      const cookie = `_legacy_login=${browser}; Path=${path}; HttpOnly; SameSite=Lax`;
      response.writeHead(303, { location: path, 'set-cookie': cookie, 'cache-control': 'no-store' }).end();
    },
    signIn: async (request, response) => {
      const action = request.url?.split('?')[0] ?? '';
      const name = action.slice(SIGN_IN_PATH.length);
      const login = logins.find('login', name);
      if (!login || login.browser !== browserOf(request)) {
        return pages.expired(response, await waiting.of(request));
      }
      const isOpen = async () => logins.find('login', name) !== undefined;
      const proof = await screen.answer(request, response, { action, isOpen, ...login });
      if (!proof) return;
      logins.take('login', name);
      if (proof === 'cancelled') return lead(response, login, { error: 'access_denied' });
      lead(response, login, { code: grants.keep('code', { ...login, personaId: proof.persona.id }) });
    },
  };
}

function readRequest(query: URLSearchParams, clients: readonly TestClient[]): LegacyRequest | undefined {
  const client = clients.find(({ clientId }) => clientId === query.get('client_id'));
  const redirectUri = query.get('redirect_uri') ?? '';
  if (!client || !isRegistered(client, redirectUri)) return undefined;
  const state = query.get('state');
  const codeChallenge = query.get('code_challenge');
  return {
    clientId: client.clientId,
    redirectUri,
    ...(state !== null && { state }),
    ...(codeChallenge !== null && { codeChallenge }),
  };
}

function problemOf(query: URLSearchParams): string | undefined {
  if (query.get('response_type') !== 'code') return 'unsupported_response_type';
  const method = query.get('code_challenge_method');
  return query.has('code_challenge') && method !== 'S256' ? 'invalid_request' : undefined;
}

function browserOf(request: IncomingMessage): string | undefined {
  return /(?:^|;\s*)_legacy_login=([\w-]+)/.exec(request.headers.cookie ?? '')?.[1];
}
