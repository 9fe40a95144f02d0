import { json } from '../http/responses.js';
import type { MocSession, StoredSession } from '../sessions/session.js';
import type { RouteContext } from './context.js';
import { failure } from './failure.js';

/**
 * `GET /session`: `{ "session": {…} }`, or `{ "session": null }` for somebody who is not signed in. Does not count as a
 * use of the session: a page that polls must not keep it alive.
 */
export async function session(context: RouteContext, request: Request): Promise<Response> {
  try {
    const live = await context.sessions.read(request, { touch: false });
    return json({ session: live ? sessionView(live.session) : null });
  } catch (error) {
    return failure(context, request, 'session', error);
  }
}

/** What the app and its pages may see of a stored session. */
export function sessionView({
  identity,
  signedInAt,
  authenticatedAt,
  acr,
  expiresAt,
}: StoredSession): MocSession {
  return {
    identity,
    signedInAt,
    ...(authenticatedAt !== undefined && { authenticatedAt }),
    ...(acr !== undefined && { acr }),
    expiresAt,
  };
}
