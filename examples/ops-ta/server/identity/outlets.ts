import { clamd } from '@moc-sdk/adapters/clamd';
import { type SmtpOptions, smtpMailer } from '@moc-sdk/adapters/smtp';
import { MocError } from '@moc-sdk/core';
import type { AttachmentScanner, Mailer } from '@moc-sdk/service/ports';
import { misread, type Setting } from './settings.js';

const CLAMD_PORT = '3310';

/**
 * The antivirus that the environment names. Without one no document is accepted: an agency that wants none must say so
 * (`MOC_ACCEPT_UNSCANNED=1`), which gives `undefined`.
 */
export function scannerOf(setting: Setting, say: (line: string) => void): AttachmentScanner | undefined {
  const host = setting('MOC_CLAMD_HOST');
  if (host) return clamd({ host, port: portOf(setting('MOC_CLAMD_PORT') ?? CLAMD_PORT) });
  if (setting('MOC_ACCEPT_UNSCANNED') === '1') return undefined;
  say('No antivirus is set (MOC_CLAMD_HOST): documents for a verification are refused until there is one.');
  return {
    scan: async () => {
      throw new MocError('attachment/scanner-unavailable');
    },
  };
}

function portOf(text: string): number {
  const port = Number(text);
  if (Number.isInteger(port) && port >= 1 && port <= 65_535) return port;
  throw misread('MOC_CLAMD_PORT', 'is no port');
}

/** The mail server that the environment names; without one nobody is told by e-mail, which is said once. */
export function mailerOf(setting: Setting, say: (line: string) => void): Mailer {
  const address = setting('MOC_SMTP_URL');
  if (address) {
    return smtpMailer({ ...mailServer(address), from: setting.needed('MOC_MAIL_FROM', 'MOC_SMTP_URL') });
  }
  say('No mail server is set (MOC_SMTP_URL): nobody is told by e-mail how their verification stands.');
  return { send: async () => {} };
}

/** `smtps://user:password@host:465` is encrypted from the start, `smtp://…` by STARTTLS before anything is said. */
function mailServer(address: string): Omit<SmtpOptions, 'from'> {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (!url || !['smtp:', 'smtps:'].includes(url.protocol) || url.hostname === '') {
    throw misread('MOC_SMTP_URL', 'must be smtp://host or smtps://host');
  }
  const [user, pass] = [url.username, url.password].map(decodeURIComponent) as [string, string];
  return {
    host: url.hostname,
    security: url.protocol === 'smtps:' ? 'tls' : 'starttls',
    ...(url.port && { port: Number(url.port) }),
    ...(user && { auth: { user, pass } }),
  };
}
