import { MocError, toBangkokIso } from '@moc-sdk/core';
import type { Origin, RegistrationInput } from '../account-service.js';
import { sendMail } from '../messages/send-mail.js';
import { writeMessage } from '../messages/write-message.js';
import type { IdentitySurroundings } from '../surroundings.js';
import { takeStep } from '../take-step.js';
import { readRegistration } from './registration-schema.js';
import { type PendingRegistration, sealRegistration } from './registration-token.js';
import { newCode } from './six-digits.js';

/**
 * Checks a registration and sends a code to its address. An address that has an account is answered alike, in the same time:
 * whether it has one is looked up after the answer, and decides only which message leaves.
 *
 * @throws MocError `account/profile-invalid`, `account/consent-missing`, `request/too-many`
 */
export async function begin(
  around: IdentitySurroundings,
  input: RegistrationInput,
  origin: Origin,
): Promise<{ token: string }> {
  const { clock, rules, newId, keys } = around;
  if (input.consent?.version !== rules.consentVersion) {
    throw new MocError('account/consent-missing', { details: { version: rules.consentVersion } });
  }
  const { email, profile } = readRegistration(input, clock);
  await takeStep(around, 'begin', origin, email);
  const now = clock.now();
  const pending: PendingRegistration = {
    account: newId(),
    email,
    profile,
    consent: {
      version: input.consent.version,
      locale: input.consent.locale === 'en' ? 'en' : 'th',
      at: toBangkokIso(now),
    },
    code: newCode(),
    until: toBangkokIso(new Date(now.getTime() + 1000 * rules.codeSeconds)),
  };
  around.background.run(() => sendCode(around, pending));
  return { token: sealRegistration(keys.registration, pending) };
}

async function sendCode(around: IdentitySurroundings, pending: PendingRegistration): Promise<void> {
  const { records, newId, accountUrl, rules } = around;
  const { email: to, profile, code } = pending;
  const isTaken = (await records.accountByEmail(to)) !== undefined;
  const values = { code, minutes: Math.floor(rules.codeSeconds / 60) };
  const kind = isTaken ? 'registration-known' : 'registration-code';
  const message = { id: newId(), to, locale: profile.locale, accountUrl, values };
  await sendMail(around, writeMessage(kind, message));
}
