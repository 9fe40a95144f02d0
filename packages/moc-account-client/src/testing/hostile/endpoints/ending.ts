import { bent } from '../bends.js';
import type { Play } from '../play.js';
import { isClient, refusal } from './client.js';

/** `POST /revoke` (RFC 7009) */
export async function revoke(play: Play, request: Request): Promise<Response> {
  const form = new URLSearchParams(await request.text());
  if (!isClient(play, request, form)) return refusal('invalid_client', 401);
  for (const kind of ['access', 'refresh'] as const) play.grants.take(kind, form.get('token'));
  return (await bent(play.bends.revocation, undefined, play.tools())) ?? new Response(null, { status: 200 });
}

/** `GET /end-session`: back to a page of the app. */
export async function endSession(play: Play, request: Request): Promise<Response> {
  const target = new URL(request.url).searchParams.get('post_logout_redirect_uri') ?? '';
  const isOurs = URL.canParse(target) && new URL(target).origin === new URL(play.redirectUri).origin;
  if (!isOurs) return refusal('invalid_request', 400);
  return new Response(null, { status: 303, headers: { location: target } });
}
