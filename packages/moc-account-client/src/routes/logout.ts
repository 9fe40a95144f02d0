import { MocError } from '@moc-sdk/core';
import { isSameOrigin } from '../http/origins.js';
import { json, redirect, wantsJson } from '../http/responses.js';
import type { StoredSession } from '../sessions/session.js';
import type { RouteContext } from './context.js';
import { failure, report } from './failure.js';

/**
 * `POST /logout`, from the app's own pages only: ends the session here, has the tokens taken back, then ends the session
 * at the provider. A script that asks for JSON gets the address to go to instead of a redirect that it could not follow.
 */
export async function logout(context: RouteContext, request: Request): Promise<Response> {
  const { settings, sessions, tokens, emit } = context;
  try {
    if (!isSameOrigin(request, settings.origin)) throw new MocError('request/cross-site');
    const { cookies, session } = await sessions.end(request);
    const [atProvider, tokensRevoked] = await Promise.all([
      providerLogout(context, session),
      session ? tokens.revoke(session) : false,
    ]);
    emit({ type: 'session.ended', atProvider: atProvider !== undefined, tokensRevoked });
    const redirectTo = atProvider?.href ?? `${settings.origin}/`;
    return wantsJson(request) ? json({ redirectTo }, { cookies }) : redirect(redirectTo, cookies);
  } catch (error) {
    return failure(context, request, 'logout', error);
  }
}

/** A provider that is down must not keep anybody signed in here. */
async function providerLogout(
  context: RouteContext,
  session: StoredSession | undefined,
): Promise<URL | undefined> {
  try {
    return await context.protocol.logoutUrl(await context.tokens.logoutHint(session));
  } catch (error) {
    report(context, 'logout', error);
    return undefined;
  }
}
