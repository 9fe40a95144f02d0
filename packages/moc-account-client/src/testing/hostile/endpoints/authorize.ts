import { randomToken } from '../../../hashing.js';
import { bent } from '../bends.js';
import type { Play } from '../play.js';
import { isClient, refusal } from './client.js';

/** `GET /authorize`: the person agrees at once, and the browser goes back with a code. */
export async function authorize(play: Play, request: Request): Promise<Response> {
  const query = new URL(request.url).searchParams;
  const asked = play.pushed.get(query.get('request_uri') ?? '') ?? query;
  const redirectUri = asked.get('redirect_uri');
  if (asked.get('client_id') !== play.clientId || redirectUri !== play.redirectUri) {
    return refusal('invalid_request', 400);
  }
  const answer = new URLSearchParams({
    ...(asked.get('response_type') === 'code'
      ? { code: play.grants.give('code', grantOf(play, asked, redirectUri)) }
      : { error: 'unsupported_response_type' }),
    state: asked.get('state') ?? '',
    iss: play.issuer,
  });
  const instead = await bent(play.bends.authorization, answer, play.tools());
  return instead ?? new Response(null, { status: 303, headers: { location: `${redirectUri}?${answer}` } });
}

/** `POST /par` (RFC 9126) */
export async function pushed(play: Play, request: Request): Promise<Response> {
  const form = new URLSearchParams(await request.text());
  if (!isClient(play, request, form)) return refusal('invalid_client', 401);
  const uri = `urn:ietf:params:oauth:request_uri:${randomToken()}`;
  play.pushed.set(uri, form);
  const honest = { request_uri: uri, expires_in: 60 };
  const instead = await bent(play.bends.pushed, honest, play.tools());
  return instead ?? Response.json(honest, { status: 201 });
}

function grantOf(play: Play, asked: URLSearchParams, redirectUri: string) {
  const [nonce, challenge, acrs] = ['nonce', 'code_challenge', 'acr_values'].map((name) => asked.get(name));
  const acr = acrs?.split(' ')[0];
  return {
    person: play.person,
    redirectUri,
    authTime: play.tools().now,
    sid: `session-${randomToken()}`,
    ...(nonce && { nonce }),
    ...(challenge && { challenge }),
    ...(acr && { acr }),
  };
}
