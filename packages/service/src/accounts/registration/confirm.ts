import { MocError, toBangkokIso } from '@moc-sdk/core';
import { newAccount } from '@moc-sdk/moc-account-client/account';
import type { AccountRecord, RateLimit } from '../../ports/index.js';
import type { Origin } from '../account-service.js';
import { changeAccount } from '../change-account.js';
import type { IdentitySurroundings } from '../surroundings.js';
import { takeStep } from '../take-step.js';
import { accountView, readAccountView } from '../views/account-view.js';
import type { AccountView } from '../views/person-views.js';
import { openRegistration, type PendingRegistration } from './registration-token.js';
import { isCode } from './six-digits.js';

/**
 * Makes the account of a registration once its code comes back. The same token twice gives the same account.
 *
 * @throws MocError `account/code-refused` (wrong, too old, tried too often, or the address got an account in the meantime),
 * `request/too-many`
 */
export async function confirm(
  around: IdentitySurroundings,
  token: string,
  code: string,
  origin: Origin,
): Promise<AccountView> {
  const pending = openRegistration(around.keys.registration, token);
  await takeStep(around, 'confirm', origin, pending?.account ?? origin.address);
  if (!pending) throw new MocError('account/code-refused');
  await takeTry(around, pending);
  const isOver = around.clock.now().getTime() > Date.parse(pending.until);
  // The comparison runs in any case, so that the time tells nothing.
  if (!isCode(code, pending.code) || isOver) throw new MocError('account/code-refused');
  return (await readAccountView(around.records, pending.account)) ?? register(around, pending);
}

/** More tries than the code bears read like a wrong code, not like a limit: the way on is the same, a new code. */
async function takeTry({ rateLimits, rules }: IdentitySurroundings, { account }: PendingRegistration) {
  const limit: RateLimit = {
    name: 'registration-code',
    points: rules.codeTries,
    seconds: rules.codeSeconds,
  };
  await rateLimits.take(limit, account).catch((error: unknown) => {
    throw MocError.isInstance(error) && error.code === 'request/too-many'
      ? new MocError('account/code-refused')
      : error;
  });
}

async function register(
  around: IdentitySurroundings,
  { account: id, email, profile, consent }: PendingRegistration,
): Promise<AccountView> {
  const at = toBangkokIso(around.clock.now());
  const begin: AccountRecord = { id, email, profile, state: newAccount, roles: [] };
  try {
    return await changeAccount(
      around,
      id,
      async ({ onAccount }) =>
        accountView(
          await onAccount({ id: `register:${id}`, at, by: id, type: 'register', consent }),
          undefined,
        ),
      begin,
    );
  } catch (error) {
    if (MocError.isInstance(error) && error.code === 'request/conflict') {
      throw new MocError('account/code-refused', { cause: error });
    }
    throw error;
  }
}
