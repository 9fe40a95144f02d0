import type { Role } from '@moc-sdk/core';
import { lastDayOf } from '@moc-sdk/moc-account-client/account';
import type { AccountReads, AccountRecord, CaseRecord } from '../../ports/index.js';
import { caseView } from './case-view.js';
import type { AccountView } from './person-views.js';

/** What a person may see of their own account, with their newest case. */
export function accountView(account: AccountRecord, newest: CaseRecord | undefined): AccountView {
  const { id, email, profile, state } = account;
  const lastDay = lastDayOf(state);
  return {
    id,
    email,
    profile,
    stage: state.stage,
    version: state.version,
    ...(state.registeredAt && { registeredAt: state.registeredAt }),
    ...(state.expiresAt && { expiresAt: state.expiresAt }),
    ...(lastDay && { lastDay }),
    ...(state.choice && { choice: state.choice }),
    ...(state.recognised && { recognised: state.recognised }),
    roles: rolesOf(account),
    ...(newest && { verification: caseView(newest) }),
  };
}

/** The view of an account as it is kept now; `undefined` for none. */
export async function readAccountView(
  reads: Pick<AccountReads, 'account' | 'cases'>,
  id: string,
): Promise<AccountView | undefined> {
  const account = await reads.account(id);
  return account && accountView(account, (await reads.cases(id))[0]);
}

/** The badge gives `personnel`; the other roles are given, and count only with it. */
function rolesOf({ roles, state }: AccountRecord): Role[] {
  if (state.stage !== 'ministry-personnel') return [];
  return ['personnel', ...roles.filter((role) => role !== 'personnel')];
}
