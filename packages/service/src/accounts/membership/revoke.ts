import type { Because } from '@moc-sdk/moc-account-client/verification';
import type { Command } from '../account-service.js';
import { type AccountChanging, changeAccount, stampOf } from '../change-account.js';
import { notify } from '../messages/notify.js';
import type { IdentitySurroundings } from '../surroundings.js';
import { accountView } from '../views/account-view.js';
import type { AccountView } from '../views/person-views.js';

/**
 * Takes the badge and the account away. Its approved case ends with it, so that the person can be verified anew later.
 *
 * @throws MocError `request/not-found`, `request/conflict`, `account/illegal-event`
 */
export function revoke(
  around: IdentitySurroundings,
  id: string,
  reason: string,
  command: Command,
): Promise<AccountView> {
  return changeAccount(around, id, async (changing) => {
    await revokeWithin(around, changing, { reason, because: [], command });
    return accountView(changing.account(), (await changing.writes.cases(id))[0]);
  });
}

/** The same within a change that does more. */
export async function revokeWithin(
  around: IdentitySurroundings,
  { account, onAccount, onCase, writes }: AccountChanging,
  { reason, because, command }: { reason: string; because: readonly Because[]; command: Command },
): Promise<void> {
  const before = account();
  const after = await onAccount({ ...stampOf(around, command), type: 'revoke', reason });
  if (after === before) return;
  for (const record of await writes.cases(after.id)) {
    if (record.state.status !== 'approved') continue;
    const stamp = stampOf(around, { by: command.by });
    await onCase(record, { ...stamp, type: 'revoke', because }, { card: undefined });
  }
  await notify(around, writes, after, 'revoked');
}

/**
 * Gives a revoked account back, without the badge: that needs a verification.
 *
 * @throws MocError `request/not-found`, `request/conflict`, `account/illegal-event`
 */
export function reinstate(
  around: IdentitySurroundings,
  id: string,
  reason: string,
  command: Command,
): Promise<AccountView> {
  return changeAccount(around, id, async ({ onAccount, writes }) => {
    const account = await onAccount({ ...stampOf(around, command), type: 'reinstate', reason });
    return accountView(account, (await writes.cases(id))[0]);
  });
}
