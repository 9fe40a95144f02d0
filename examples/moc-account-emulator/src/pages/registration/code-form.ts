import { fromThaiDigits } from '@moc-sdk/core';
import { FORM, refusalStatus, refusalText } from '../layout/error-summary.js';
import { textsOf, type Visit } from '../layout/visit.js';
import { codePage } from './code-page.js';
import type { SentRegistration } from './registration-draft.js';
import { registrationTexts } from './registration-texts.js';

/** Takes the code: the account is there, its password is kept, and the person is signed in at once. */
export async function takeCode(visit: Visit): Promise<Response> {
  const form = await visit.form();
  const { memory } = visit;
  const sent = memory.registration?.sent;
  // Sent again after it was done: the way on is the same.
  if (!sent) return visit.goTo((await visit.account()) ? '/register/done' : '/register/profile');
  const code = fromThaiDigits(form.get('code') ?? '').replace(/[\s-]/g, '');
  if (!/^\d{6}$/.test(code)) return codePage(visit, { code: textsOf(visit, registrationTexts).codeMissing });
  try {
    await visit.signIn(await accountOf(visit, sent, code));
  } catch (error) {
    const text = refusalText(error, visit.locale);
    return codePage(visit, { code: text }, refusalStatus(error));
  }
  return visit.goTo('/register/done');
}

/** The same code twice, as by a double press, is one registration. */
function accountOf(visit: Visit, sent: SentRegistration, code: string): Promise<string> {
  if (sent.checking?.code === code) return sent.checking.account;
  const account = register(visit, sent, code);
  const checking = { code, account };
  sent.checking = checking;
  account.catch(() => {
    if (sent.checking === checking) sent.checking = undefined;
  });
  return account;
}

async function register({ accounts, passwords, address }: Visit, sent: SentRegistration, code: string) {
  const { registration } = await accounts();
  const { id, email } = await registration.confirm(sent.token, code, { address });
  await passwords.set(id, { email: email.toLowerCase(), hash: sent.passwordHash });
  return id;
}

/** Sends another code; the one before counts no more here. */
export async function resendCode(visit: Visit): Promise<Response> {
  await visit.form();
  const { memory } = visit;
  const sent = memory.registration?.sent;
  if (!sent) return visit.goTo('/register/profile');
  try {
    const { registration } = await visit.accounts();
    sent.token = (await registration.begin(sent.input, { address: visit.address })).token;
    sent.checking = undefined;
  } catch (error) {
    return codePage(visit, { [FORM]: refusalText(error, visit.locale) }, refusalStatus(error));
  }
  memory.notice = { text: textsOf(visit, registrationTexts).resent };
  return visit.goTo('/register/code');
}
