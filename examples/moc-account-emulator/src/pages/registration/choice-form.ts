import { commandOf } from '../layout/form-parts.js';
import type { Visit } from '../layout/visit.js';

/** Green leads to the verification, blue to the account. */
export async function takeChoice(visit: Visit): Promise<Response> {
  const form = await visit.form();
  const account = await visit.account();
  if (!account) return visit.goTo('/sign-in/account');
  const choice = form.get('choice') === 'permanent' ? 'permanent' : 'temporary';
  // A mere preference: it holds for whatever the account has become since the page was shown.
  const { expects: _seen, ...command } = commandOf(form, account.id);
  if (account.stage === 'temporary') {
    await (await visit.accounts()).accounts.choose(account.id, choice, command);
  }
  return visit.goTo(choice === 'permanent' ? '/verify' : '/account');
}
