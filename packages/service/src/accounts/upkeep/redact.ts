import { changeAccount, stampOf } from '../change-account.js';
import { emptyProfile } from '../membership/empty-profile.js';
import type { IdentitySurroundings } from '../surroundings.js';

/** What may be redacted: the statuses of cases and the stages of accounts that have ended. */
const ENDED_CASES = ['canceled', 'expired', 'revoked'];
const ENDED_ACCOUNTS = ['expired', 'revoked'];

/** Erases the card and the document of a case that has ended; the keyed hash of the national ID stays. */
export async function redactCase(around: IdentitySurroundings, id: string): Promise<void> {
  const record = await around.records.case(id);
  if (!record || !ENDED_CASES.includes(record.state.status)) return;
  // First the document: whoever stops in between begins again, and nothing stays that nobody knows of.
  if (record.file) await around.documents.remove(record.file.content);
  await changeAccount(around, record.account, async ({ writes, onCase }) => {
    const now = await writes.case(id);
    if (!now || !ENDED_CASES.includes(now.state.status)) return;
    const stamp = stampOf(around, { by: 'system' });
    await onCase(now, { ...stamp, type: 'redact' }, { card: undefined, file: undefined });
  });
}

/** Empties the profile of an account that has ended, and puts an address in place of its own that leads nowhere. */
export async function redactAccount(around: IdentitySurroundings, id: string): Promise<void> {
  const record = await around.records.account(id);
  if (!record || !ENDED_ACCOUNTS.includes(record.state.stage)) return;
  // First what lies elsewhere: whoever stops in between begins again.
  await around.forgetPerson?.(id);
  await changeAccount(around, id, async ({ account, onAccount }) => {
    if (!ENDED_ACCOUNTS.includes(account().state.stage)) return;
    const email = `${around.newId()}@redacted.invalid`;
    const { locale } = account().profile;
    await onAccount(
      { ...stampOf(around, { by: 'system' }), type: 'redact' },
      { email, profile: { ...emptyProfile, locale }, roles: [] },
    );
  });
}
