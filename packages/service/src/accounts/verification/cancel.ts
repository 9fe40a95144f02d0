import type { Command } from '../account-service.js';
import { changeAccount, stampOf } from '../change-account.js';
import type { IdentitySurroundings } from '../surroundings.js';
import { accountView } from '../views/account-view.js';
import type { AccountView } from '../views/person-views.js';
import { caseWithEvent, openCase } from './open-case.js';

/**
 * Ends an open case at the person's wish. The card is erased at once; the document goes with the retention.
 *
 * @throws MocError `request/not-found`, `verification/illegal-event`, `request/conflict`
 */
export function cancel(
  around: IdentitySurroundings,
  id: string,
  reason: 'withdrawn' | 'other-way',
  command: Command,
): Promise<AccountView> {
  return changeAccount(around, id, async ({ account, onCase, writes }) => {
    const cases = await writes.cases(id);
    if (caseWithEvent(cases, command.key)) return accountView(account(), cases[0]);
    const event = { ...stampOf(around, command), type: 'cancel', reason } as const;
    return accountView(account(), await onCase(openCase(cases, 'cancel'), event, { card: undefined }));
  });
}
