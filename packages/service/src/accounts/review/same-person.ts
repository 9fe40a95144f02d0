import type { AccountReads, AccountWrites, CaseRecord } from '../../ports/index.js';

/**
 * Whether a case is the reviewer's own: of their account, or of another account for which the same card was shown. A reviewer
 * who was never verified here has shown no card; then only the account tells.
 */
export async function isOwnCase(
  reads: Pick<AccountReads, 'cases'>,
  { account, nationalIdHash }: CaseRecord,
  reviewer: string,
): Promise<boolean> {
  if (account === reviewer) return true;
  if (nationalIdHash === undefined) return false;
  return (await reads.cases(reviewer)).some((own) => own.nationalIdHash === nationalIdHash);
}

/**
 * Whether the same card was approved for another account after this one was checked, so that what the sources said does not
 * yet tell of it.
 */
export async function isElsewhereSince(
  writes: Pick<AccountWrites, 'isVerifiedElsewhere'>,
  { account, nationalIdHash, state }: CaseRecord,
): Promise<boolean> {
  const isOpen = state.status === 'requires-document' || state.status === 'pending-review';
  const isKnown = state.because.some(({ code }) => code === 'verified-elsewhere');
  if (!isOpen || isKnown || nationalIdHash === undefined) return false;
  return writes.isVerifiedElsewhere(nationalIdHash, account);
}
