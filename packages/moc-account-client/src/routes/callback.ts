import { MocError } from '@moc-sdk/core';
import { redirect } from '../http/responses.js';
import type { MocIdentity } from '../identity.js';
import { subjectKeyOf } from '../sessions/session-keys.js';
import { takesProof } from '../settings.js';
import type { Transaction } from '../transactions.js';
import type { RouteContext } from './context.js';
import { failure } from './failure.js';

/** `GET /callback`: takes the provider's answer to a login that this browser began, and starts the session. */
export async function callback(context: RouteContext, request: Request): Promise<Response> {
  const { settings, transactions } = context;
  // The app's own idea of its address, whatever `Host` says.
  const url = new URL(`${settings.origin}${settings.basePath}/callback${new URL(request.url).search}`);
  let transaction: Transaction | undefined;
  try {
    transaction = await transactions.find(request, url.searchParams.getAll('state'));
    return transaction && !transaction.spent
      ? await complete(context, request, url, transaction)
      : await repeated(context, request, transaction);
  } catch (error) {
    return failure(context, request, 'callback', error, transaction);
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
  const { answer: cookies, isRepeat } = await signIns.once(transaction.state + url.search, () =>
    signIn(context, request, url, transaction),
  );
  if (isRepeat) emit({ type: 'sign-in.replayed' });
  return redirect(settings.origin + transaction.returnTo, cookies);
}

/** Starts the session; returns the cookies to set. */
async function signIn(
  context: RouteContext,
  request: Request,
  url: URL,
  transaction: Transaction,
): Promise<readonly string[]> {
  const { settings, protocol, transactions, sessions, emit } = context;
  if (settings.protocol === 'oidc' && settings.takeProof && protocol.vouch) {
    await settings.takeProof(await protocol.vouch(url, transaction), request);
    emit({ type: 'proof.taken' });
    return transactions.spend(request, transaction, []);
  }
  const signedIn = await protocol.complete(url, transaction);
  await refuseAnotherPerson(signedIn.identity, transaction);
  const identity = await admitted(context, signedIn.identity);
  const cookies = await sessions.begin(request, { ...signedIn, identity });
  emit({
    type: 'sign-in.completed',
    status: identity.status,
    stepUp: transaction.subjectKey !== undefined,
  });
  return [...cookies, ...(await transactions.spend(request, transaction, cookies))];
}

/** The back button or a reload of a login that has ended: whoever is signed in, or has given the proof, simply goes on. */
async function repeated(
  { settings, sessions, emit }: RouteContext,
  request: Request,
  transaction: Transaction | undefined,
): Promise<Response> {
  const isOver = takesProof(settings)
    ? transaction !== undefined
    : (await sessions.read(request, { touch: true })) !== undefined;
  if (!isOver) throw new MocError('sign-in/transaction-missing');
  emit({ type: 'sign-in.replayed' });
  return redirect(settings.origin + (transaction?.returnTo ?? '/'), sessions.setCookies(request));
}

/** Who proves once more who they are must be who they were. The session that was there stays. */
async function refuseAnotherPerson(identity: MocIdentity, { subjectKey }: Transaction): Promise<void> {
  if (subjectKey === undefined) return;
  if (subjectKey !== (await subjectKeyOf(identity.issuer, identity.subject))) {
    throw new MocError('sign-in/person-changed');
  }
}

/** The identity with the agency's own roles, if it may come in. */
async function admitted({ settings }: RouteContext, identity: MocIdentity): Promise<MocIdentity> {
  const { accountExpiresAt, kind, roles } = identity;
  if (accountExpiresAt !== undefined && Date.parse(accountExpiresAt) <= settings.clock.now().getTime()) {
    throw new MocError('sign-in/account-expired');
  }
  if (!settings.accountKinds.includes(kind)) throw new MocError('sign-in/account-kind-refused');
  const own = await settings.rolesOf(identity);
  return { ...identity, roles: [...new Set([...roles, ...own])] };
}
