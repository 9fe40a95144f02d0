import { MocError } from '@moc-sdk/core';
import { isSameOrigin } from '../http/origins.js';
import { json, redirect, wantsJson } from '../http/responses.js';
import type { RouteContext } from './context.js';
import { failure, report } from './failure.js';

/**
 * `POST /logout`, from the app's own pages only: ends the session here, then at the provider. A script that asks for
 * JSON gets the address to go to instead of a redirect that it could not follow.
 */
export async function logout(context: RouteContext, request: Request): Promise<Response> {
  const { settings, sessions, emit } = context;
  try {
    if (!isSameOrigin(request, settings.origin)) throw new MocError('request/cross-site');
    const { cookie, logoutHint } = await sessions.end(request);
    const atProvider = await providerLogout(context, logoutHint);
    emit({ type: 'session.ended', atProvider: atProvider !== undefined });
    const redirectTo = atProvider?.href ?? `${settings.origin}/`;
    return wantsJson(request) ? json({ redirectTo }, { cookies: [cookie] }) : redirect(redirectTo, [cookie]);
  } catch (error) {
    return failure(context, request, 'logout', error);
  }
}

/** A provider that is down must not keep anybody signed in here. */
async function providerLogout(context: RouteContext, hint: string | undefined): Promise<URL | undefined> {
  try {
    return await context.protocol.logoutUrl(hint);
  } catch (error) {
    report(context, 'logout', error);
    return undefined;
  }
}
