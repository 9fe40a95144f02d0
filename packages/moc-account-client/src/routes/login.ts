import { MocError } from '@moc-sdk/core';
import { redirect } from '../http/responses.js';
import { safeReturnTo } from '../http/return-to.js';
import { takesProof } from '../settings.js';
import type { StepUp } from '../transactions.js';
import type { RouteContext } from './context.js';
import { failure } from './failure.js';
import { readStepUp } from './step-up.js';

/** `GET /login?returnTo=/x&maxAge=300&acr=…`: opens a login and sends the browser to the provider. */
export async function login(context: RouteContext, request: Request): Promise<Response> {
  const { settings, transactions, protocol, sessions, emit } = context;
  const query = new URL(request.url).searchParams;
  const returnTo = safeReturnTo(query.get('returnTo'), settings.origin, settings.basePath);
  let stepUp: StepUp = {};
  try {
    const live = takesProof(settings) ? undefined : await sessions.read(request, { touch: false });
    stepUp = readStepUp(query, live?.session);
    if (!protocol.canStepUp && (stepUp.maxAge !== undefined || stepUp.acr)) {
      throw new MocError('sign-in/step-up-unsupported');
    }
    const { transaction, cookies } = await transactions.begin(request, { returnTo, ...stepUp });
    const url = await protocol.authorizationUrl(transaction);
    emit({ type: 'sign-in.started', stepUp: transaction.subjectKey !== undefined });
    return redirect(url.href, cookies);
  } catch (error) {
    return failure(context, request, 'login', error, { returnTo, ...stepUp });
  }
}
