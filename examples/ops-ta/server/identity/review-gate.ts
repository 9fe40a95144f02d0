import type { MocAccount } from '@moc-sdk/moc-account-client';

const DESK = /^\/api\/v1\/review(\/|$)/;
/** How old a reviewer's proof of who they are may be, in seconds. */
const PROOF_SECONDS = 300;

/** Whether a request is for the accounts' part of the service. */
export function isForAccounts({ url }: Request): boolean {
  return /^\/api\/v1\/(identity|review)(\/|$)/.test(new URL(url).pathname);
}

/** The answer to a decision by somebody who may not decide, or has not just proved who they are; else nothing. */
export async function refusedDecision(moc: MocAccount, request: Request): Promise<Response | undefined> {
  const isDecision = DESK.test(new URL(request.url).pathname) && request.method !== 'GET';
  if (!isDecision) return undefined;
  const granted = await moc.require(request, { role: ['reviewer', 'administrator'], maxAge: PROOF_SECONDS });
  return granted instanceof Response ? granted : undefined;
}
