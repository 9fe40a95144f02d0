import { MocError } from '@moc-sdk/core';
import type { AccountView, Command } from '@moc-sdk/service/accounts';
import type { FormRest } from '@moc-sdk/service/uploads';
import { refusalText } from '../layout/error-summary.js';
import { commandOf } from '../layout/form-parts.js';
import { checkCsrf } from '../layout/open-visit.js';
import { textsOf, type Visit } from '../layout/visit.js';
import { verificationTexts } from './verification-texts.js';

/** Takes the file as it arrives; what is wrong with it is told on the page to which the browser goes back. */
export async function takeDocument(visit: Visit): Promise<Response> {
  const account = await visit.account();
  if (!account) return visit.goTo('/sign-in/verify');
  const command = commandOf(visit.url.searchParams, account.id);
  try {
    await attach(visit, account, command);
  } catch (error) {
    if (!MocError.isInstance(error) || error.code === 'request/cross-site') throw error;
    // The case has moved on: its page says how it stands.
    if (error.code !== 'verification/illegal-event')
      visit.memory.notice = { text: problemText(visit, error) };
  }
  return visit.goTo('/verify');
}

async function attach(visit: Visit, account: AccountView, command: Command): Promise<void> {
  const { verification } = await visit.accounts();
  // Loaded at the first need, since the readers of documents are heavy.
  const { readMultipart } = await import('@moc-sdk/service/uploads');
  const limits = { purpose: 'verification', fileField: 'file' } as const;
  await readMultipart(visit.request, limits, (file, rest) => {
    const content = thenChecked(file.content, rest, visit);
    return verification.attach(account.id, { name: file.name, content }, command, { address: visit.address });
  });
}

/** The file, which ends well only if the form around it is one of these pages' own: the service keeps nothing before. */
async function* thenChecked(content: AsyncIterable<Uint8Array>, rest: FormRest, { memory }: Visit) {
  yield* content;
  checkCsrf((await rest.fields()).csrf, memory);
}

function problemText(visit: Visit, error: MocError): string {
  return error.code === 'attachment/empty'
    ? textsOf(visit, verificationTexts).fileMissing
    : refusalText(error, visit.locale);
}
