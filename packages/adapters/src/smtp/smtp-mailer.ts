import { createHash } from 'node:crypto';
import { MocError } from '@moc-sdk/core';
import type { Mail, Mailer } from '@moc-sdk/service/ports';
import * as z from 'zod';
import { causesOf } from '../source-calls/causes.js';
import { SourceTrouble } from '../source-calls/source-trouble.js';
import { withinTime } from '../source-calls/within-time.js';
import { type SmtpOptions, type SmtpSettings, smtpSettings } from './smtp-options.js';

/** One recipient, one line of subject: whoever could write more would write headers. */
const mailSchema = z.object({
  id: z.string().min(1).max(500),
  to: z.email().max(320),
  subject: z
    .string()
    .min(1)
    .max(500)
    .regex(/^\P{Cc}+$/u),
  text: z.string().max(200_000),
});

/**
 * Sends messages over SMTP. Encrypted, unless the server is on this machine and that is asked for. A message that is
 * repeated has the same `Message-ID`, so that mailboxes can tell. Errors name neither the recipient nor what was written.
 *
 * @throws MocError `system/mail-misconfigured`; `send` rejects with `system/mail-unavailable` (`details.permanent`: the
 * server refused the message for good) or `request/invalid`
 *
 * @example
 * ```ts
 * const mailer = smtpMailer({
 *   host: 'smtp.moc.example',
 *   auth: { user: 'moc-account', pass: process.env.SMTP_PASSWORD ?? '' },
 *   from: { name: 'MOC Account', address: 'no-reply@moc.example' },
 * });
 * await mailer.send({ id: 'mail-1', to: 'malee@moc.example', subject: 'รหัสยืนยัน', text: 'รหัสของท่านคือ …' });
 * ```
 */
export function smtpMailer(options: SmtpOptions): Mailer {
  const settings = smtpSettings(options);
  return {
    send: async (mail) => {
      const checked = mailSchema.safeParse(mail);
      if (!checked.success) throw invalid(checked.error.issues.map(({ path }) => path.join('.')));
      try {
        await withinTime(settings.timeLimit, undefined, () => hand(settings, checked.data));
      } catch (error) {
        throw notSent(error);
      }
    },
  };
}

async function hand({ transport, from, clock }: SmtpSettings, mail: Mail): Promise<void> {
  await transport.sendMail({
    from: from.name === '' ? from.address : from,
    to: mail.to,
    envelope: { from: from.address, to: mail.to },
    subject: mail.subject,
    text: mail.text,
    messageId: messageId(mail.id, from.address),
    date: clock.now(),
    // Tells robots that answer for people on leave to be quiet (RFC 3834).
    headers: { 'Auto-Submitted': 'auto-generated' },
  });
}

/** The same for the same id, and nothing but letters and digits whatever the id is. */
function messageId(id: string, from: string): string {
  const hash = createHash('sha256').update(id).digest('hex').slice(0, 40);
  return `<${hash}@${from.slice(from.lastIndexOf('@') + 1)}>`;
}

function invalid(fields: readonly string[]): MocError {
  const problem = [...new Set(fields)].join(', ');
  return new MocError('request/invalid', { details: { problem, issues: fields.map((path) => ({ path })) } });
}

/** What the server said is left out, and so is the cause: both quote the recipient. */
function notSent(error: unknown): MocError {
  const causes = causesOf(error);
  if (causes.some((cause) => cause instanceof SourceTrouble)) {
    return unavailable({ problem: 'timeout', permanent: false });
  }
  const value = (name: string) => causes.map((cause) => Reflect.get(cause, name)).find((found) => found);
  const status = Number(value('responseCode')) || undefined;
  const code = String(value('code') ?? '');
  return unavailable({
    problem: [/^[A-Z_]{2,30}$/.test(code) ? code : 'failed', status].filter(Boolean).join(' '),
    permanent: status !== undefined && status >= 500,
  });
}

function unavailable(details: { problem: string; permanent: boolean }): MocError {
  return new MocError('system/mail-unavailable', { details });
}
