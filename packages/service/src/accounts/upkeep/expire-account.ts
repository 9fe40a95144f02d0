import { isOpen } from '@moc-sdk/moc-account-client/verification';
import { changeAccount, stampOf } from '../change-account.js';
import { notify } from '../messages/notify.js';
import type { IdentitySurroundings } from '../surroundings.js';

/** Ends a temporary account whose days are over, and its open case with it. */
export function expireAccount(around: IdentitySurroundings, id: string): Promise<void> {
  return changeAccount(around, id, async ({ account, onAccount, onCase, writes }) => {
    // Another process may have been faster, or the person's verification.
    if (account().state.stage !== 'temporary') return;
    const expired = await onAccount({ ...stampOf(around, { by: 'system' }), type: 'expire' });
    for (const record of await writes.cases(id)) {
      if (!isOpen(record.state.status)) continue;
      await onCase(record, { ...stampOf(around, { by: 'system' }), type: 'expire' }, { card: undefined });
    }
    await notify(around, writes, expired, 'expired');
  });
}
