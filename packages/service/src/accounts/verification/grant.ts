import type { CaseRecord } from '../../ports/index.js';
import { type AccountChanging, stampOf } from '../change-account.js';
import { notify } from '../messages/notify.js';
import type { IdentitySurroundings } from '../surroundings.js';

/**
 * Gives the account what an approved case earns, in the same change: the badge, or a citizen's permanent account. The person
 * is told, and, at the address that a directory knows, whoever the account says to be.
 */
export async function grant(
  around: IdentitySurroundings,
  { account, onAccount, writes }: AccountChanging,
  record: CaseRecord,
  how: { by: string; basis: 'automatic' | 'manual'; officialEmails: readonly string[] },
): Promise<void> {
  const stamp = stampOf(around, { by: how.by });
  const isCitizen = record.state.way === 'citizen';
  if (isCitizen) await onAccount({ ...stamp, type: 'confirm-identity', caseId: record.id });
  else await onAccount({ ...stamp, type: 'recognise-personnel', caseId: record.id, basis: how.basis });
  await notify(around, writes, account(), isCitizen ? 'confirmed' : 'recognised');
  for (const email of new Set(how.officialEmails)) {
    if (email !== account().email) await notify(around, writes, account(), 'official-notice', email);
  }
}
