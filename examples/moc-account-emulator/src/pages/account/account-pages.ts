import { MocError } from '@moc-sdk/core';
import type { AccountView } from '@moc-sdk/service/accounts';
import type { Pages } from '../layout/page-parts.js';
import type { Visit } from '../layout/visit.js';
import { endedPage } from './ended-page.js';
import { fixedPage } from './fixed-page.js';
import { homePage } from './home-page.js';

/** A person's own home here. */
export const accountPages: Pages = {
  'GET /account': async (visit) => {
    const account = await visit.account();
    if (account) return homePage(visit, account);
    if (await visit.signedIn()) return fixedPage(visit);
    const ended = await lastAccount(visit);
    return ended?.stage === 'expired' || ended?.stage === 'revoked'
      ? endedPage(visit, ended.stage)
      : visit.goTo('/sign-in/account');
  },
};

/** Whoever was signed in here a while ago may learn why they are no longer. */
async function lastAccount({ memory, accounts }: Visit): Promise<AccountView | undefined> {
  if (memory.lastAccount === undefined) return undefined;
  try {
    return await (await accounts()).accounts.view(memory.lastAccount);
  } catch (error) {
    if (MocError.isInstance(error) && error.code === 'request/not-found') return undefined;
    throw error;
  }
}
