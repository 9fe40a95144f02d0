import { redirect } from '../http/responses.js';
import { safeReturnTo } from '../http/return-to.js';
import type { RouteContext } from './context.js';
import { failure } from './failure.js';

/** `GET /login?returnTo=/x`: opens a login and sends the browser to the provider. */
export async function login(context: RouteContext, request: Request): Promise<Response> {
  const { settings, transactions, protocol, emit } = context;
  const wanted = new URL(request.url).searchParams.get('returnTo');
  const returnTo = safeReturnTo(wanted, settings.origin, settings.basePath);
  try {
    const { transaction, cookies } = await transactions.begin(request, returnTo);
    const url = await protocol.authorizationUrl(transaction);
    emit({ type: 'sign-in.started' });
    return redirect(url.href, cookies);
  } catch (error) {
    return failure(context, request, 'login', error, returnTo);
  }
}
