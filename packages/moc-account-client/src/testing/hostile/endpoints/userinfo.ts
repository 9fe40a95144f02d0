import { bent } from '../bends.js';
import type { Play } from '../play.js';

/** `GET /userinfo` */
export async function userinfo(play: Play, request: Request): Promise<Response> {
  const [scheme, accessToken] = request.headers.get('authorization')?.split(' ') ?? [];
  const grant = scheme === 'Bearer' ? play.grants.find('access', accessToken) : undefined;
  if (!grant) {
    const challenge = { 'www-authenticate': 'Bearer error="invalid_token"' };
    return Response.json({ error: 'invalid_token' }, { status: 401, headers: challenge });
  }
  const honest = { ...grant.person };
  return (await bent(play.bends.userinfo, honest, play.tools())) ?? Response.json(honest);
}
