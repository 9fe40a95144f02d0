import { MocError } from '@moc-sdk/core';
import { redirect } from '../http/responses.js';
import type { MocIdentity } from '../identity.js';
import type { Transaction } from '../transactions.js';
import type { RouteContext } from './context.js';
import { failure } from './failure.js';

/** `GET /callback`: takes the provider's answer to a login that this browser began, and starts the session. */
export async function callback(context: RouteContext, request: Request): Promise<Response> {
  const { settings, transactions } = context;
  // The app's own idea of its address, whatever `Host` says.
  const url = new URL(`${settings.origin}${settings.basePath}/callback${new URL(request.url).search}`);
  const states = url.searchParams.getAll('state');
  const transaction =
    states.length === 1 && states[0] ? await transactions.find(request, states[0]) : undefined;
  try {
    return transaction && !transaction.spent
      ? await complete(context, request, url, transaction)
      : await repeated(context, request, transaction);
  } catch (error) {
    return failure(context, request, 'callback', error, transaction?.returnTo);
  }
}

/** A second click while the first is under way gets the same session: only this browser holds the transaction. */
async function complete(
  context: RouteContext,
  request: Request,
  url: URL,
  transaction: Transaction,
): Promise<Response> {
  const { settings, signIns, emit } = context;
  const { answer: cookies, isRepeat } = await signIns.once(url.search, () =>
    signIn(context, request, url, transaction),
  );
  if (isRepeat) emit({ type: 'sign-in.replayed' });
  return redirect(settings.origin + transaction.returnTo, cookies);
}

/** Starts the session; returns the cookies to set. */
async function signIn(
  { settings, protocol, transactions, sessions, emit }: RouteContext,
  request: Request,
  url: URL,
  transaction: Transaction,
): Promise<readonly string[]> {
  const signedIn = await protocol.complete(url, transaction);
  refuseExpiredAccount(signedIn.identity, settings.clock.now());
  const { cookie } = await sessions.begin(request, signedIn);
  emit({ type: 'sign-in.completed', status: signedIn.identity.status });
  return [cookie, await transactions.spend(transaction)];
}

/** The back button or a reload of a login that has ended: a person who is signed in simply goes on. */
async function repeated(
  { settings, sessions, emit }: RouteContext,
  request: Request,
  transaction: Transaction | undefined,
): Promise<Response> {
  if (!(await sessions.read(request, { touch: true }))) throw new MocError('sign-in/transaction-missing');
  emit({ type: 'sign-in.replayed' });
  return redirect(settings.origin + (transaction?.returnTo ?? '/'));
}

function refuseExpiredAccount({ accountExpiresAt }: MocIdentity, now: Date): void {
  if (accountExpiresAt !== undefined && Date.parse(accountExpiresAt) <= now.getTime()) {
    throw new MocError('sign-in/account-expired');
  }
}
