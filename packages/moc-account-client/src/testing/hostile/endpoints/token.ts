import { sha256 } from '../../../hashing.js';
import { bent } from '../bends.js';
import type { Grant } from '../grants.js';
import type { Play } from '../play.js';
import { idTokenDraft } from '../token-drafts.js';
import { isClient, refusal } from './client.js';

/** `POST /token`: codes and refresh tokens, each good once. */
export async function token(play: Play, request: Request): Promise<Response> {
  const form = new URLSearchParams(await request.text());
  if (!isClient(play, request, form)) return refusal('invalid_client', 401);
  switch (form.get('grant_type')) {
    case 'authorization_code':
      return exchange(play, form);
    case 'refresh_token':
      return renew(play, form);
    default:
      return refusal('unsupported_grant_type', 400);
  }
}

async function exchange(play: Play, form: URLSearchParams): Promise<Response> {
  const grant = play.grants.take('code', form.get('code'));
  if (!grant || form.get('redirect_uri') !== grant.redirectUri) return refusal('invalid_grant', 400);
  const proof = await sha256(form.get('code_verifier') ?? '');
  if (grant.challenge !== undefined && grant.challenge !== proof) return refusal('invalid_grant', 400);
  return answer(play, grant, { idToken: play.bends.idToken, body: play.bends.token });
}

async function renew(play: Play, form: URLSearchParams): Promise<Response> {
  const found = play.grants.take('refresh', form.get('refresh_token'));
  if (!found) return refusal('invalid_grant', 400);
  // A renewed ID token has no nonce (OpenID Connect Core 12.2).
  const { nonce: _nonce, ...grant } = found;
  return answer(play, grant, { idToken: play.bends.refreshedIdToken, body: play.bends.refresh });
}

async function answer(
  play: Play,
  grant: Grant,
  bends: { idToken: Play['bends']['idToken']; body: Play['bends']['token'] },
): Promise<Response> {
  const accessToken = play.grants.give('access', grant);
  const honest = {
    access_token: accessToken,
    token_type: 'Bearer',
    expires_in: play.accessTokenTtl,
    refresh_token: play.grants.give('refresh', grant),
    id_token: await play.write(await idTokenDraft(play, grant, accessToken), bends.idToken),
  };
  const instead = await bent(bends.body, honest, play.tools());
  return instead ?? Response.json(honest, { headers: { 'cache-control': 'no-store' } });
}
