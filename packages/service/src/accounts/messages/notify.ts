import type { AccountRecord, AccountWrites } from '../../ports/index.js';
import type { IdentitySurroundings } from '../surroundings.js';
import type { MessageKind } from './message-texts.js';
import { isReachable, writeMessage } from './write-message.js';

/** Queues a message to the person of an account (or to another address of theirs) with the change that it tells of. */
export async function notify(
  { newId, accountUrl }: Pick<IdentitySurroundings, 'newId' | 'accountUrl'>,
  writes: AccountWrites,
  account: AccountRecord,
  kind: MessageKind,
  to: string = account.email,
): Promise<void> {
  if (!isReachable(to)) return;
  await writes.mail(writeMessage(kind, { id: newId(), to, locale: account.profile.locale, accountUrl }));
}
