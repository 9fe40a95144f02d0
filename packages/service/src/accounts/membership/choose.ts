import type { Command } from '../account-service.js';
import { changeAccount, stampOf } from '../change-account.js';
import { accountSteps } from '../public-steps.js';
import type { IdentitySurroundings } from '../surroundings.js';
import { accountView } from '../views/account-view.js';
import type { AccountView } from '../views/person-views.js';

/**
 * The green button (on to a permanent account) or the blue one (stay temporary).
 *
 * @throws MocError `request/not-found`, `request/conflict`, `account/illegal-event`, `request/too-many`
 */
export async function choose(
  around: IdentitySurroundings,
  id: string,
  choice: 'permanent' | 'temporary',
  command: Command,
): Promise<AccountView> {
  await around.rateLimits.take(accountSteps.choose, id);
  return changeAccount(around, id, async ({ onAccount, writes }) => {
    const account = await onAccount({ ...stampOf(around, command), type: 'choose', choice });
    return accountView(account, (await writes.cases(id))[0]);
  });
}
