import type { Locale } from '@moc-sdk/core';
import type { Origin } from '../account-service.js';
import { sendMail } from '../messages/send-mail.js';
import { writeMessage } from '../messages/write-message.js';
import type { IdentitySurroundings } from '../surroundings.js';
import { takeStep } from '../take-step.js';
import { readEmail } from './email.js';

/**
 * Tells by e-mail whether an address has an account. Whoever asks learns nothing: the look-up itself begins after the answer.
 *
 * @throws MocError `account/profile-invalid` for what is no address, `request/too-many`
 */
export async function lookUp(
  around: IdentitySurroundings,
  email: string,
  locale: Locale,
  origin: Origin,
): Promise<void> {
  const to = readEmail(email);
  await takeStep(around, 'look-up', origin, to);
  around.background.run(async () => {
    const kind = (await around.records.accountByEmail(to)) ? 'look-up-known' : 'look-up-unknown';
    const { newId, accountUrl } = around;
    await sendMail(around, writeMessage(kind, { id: newId(), to, locale, accountUrl }));
  });
}
