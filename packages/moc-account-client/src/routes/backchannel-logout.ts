import { MocError } from '@moc-sdk/core';
import { sha256 } from '../hashing.js';
import { json } from '../http/responses.js';
import { providerSessionKeyOf, subjectKeyOf } from '../sessions/session-keys.js';
import type { SessionSelection } from '../sessions/session-store.js';
import type { LogoutNotice } from '../sign-in-protocol.js';
import type { RouteContext } from './context.js';
import { report } from './failure.js';

/** A logout token is small; whoever sends more wants something else. */
const MAX_BODY_BYTES = 20_000;

/**
 * `POST /backchannel-logout` (OpenID Connect Back-Channel Logout 1.0): the provider ends sessions here. Its server
 * calls, so that neither cookies nor the origin of a page mean anything.
 */
export async function backchannelLogout(context: RouteContext, request: Request): Promise<Response> {
  try {
    const notice = await context.protocol.readLogoutToken(await logoutTokenOf(request));
    const count = await endOnce(context, notice);
    context.emit({ type: 'sessions.ended-by-provider', count });
    return json({});
  } catch (thrown) {
    const error = report(context, 'backchannel-logout', thrown);
    return json({ error: 'invalid_request', error_description: error.code }, { status: error.status });
  }
}

/** A notice counts once; one that could not be carried out may come again. */
async function endOnce({ sessions, settings }: RouteContext, notice: LogoutNotice): Promise<number> {
  const name = `logout:${await sha256(JSON.stringify([notice.issuer, notice.id]))}`;
  const lease = await sessions.lease(name, Date.parse(notice.expiresAt) - settings.clock.now().getTime());
  if (!lease) throw new MocError('sign-in/logout-token-replayed');
  try {
    return await sessions.endSelected(await selectionOf(notice));
  } catch (error) {
    await lease.release();
    throw error;
  }
}

async function selectionOf({ issuer, subject, providerSession }: LogoutNotice): Promise<SessionSelection> {
  return {
    ...(subject !== undefined && { subjectKey: await subjectKeyOf(issuer, subject) }),
    ...(providerSession !== undefined && {
      providerSessionKey: await providerSessionKeyOf(issuer, providerSession),
    }),
  };
}

async function logoutTokenOf(request: Request): Promise<string> {
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase();
  const body = type === 'application/x-www-form-urlencoded' ? await limitedText(request) : '';
  const tokens = new URLSearchParams(body).getAll('logout_token');
  const [token] = tokens;
  if (!token || tokens.length > 1)
    throw new MocError('sign-in/logout-token-invalid', { details: { check: 'logout_token' } });
  return token;
}

async function limitedText(request: Request): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  // Node's type of a stream is iterable; that of the DOM is not everywhere.
  const reader = request.body?.getReader();
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    bytes += part.value.byteLength;
    if (bytes > MAX_BODY_BYTES) {
      await reader?.cancel();
      return '';
    }
    text += decoder.decode(part.value, { stream: true });
  }
  return text + decoder.decode();
}
