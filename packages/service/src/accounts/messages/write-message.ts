import { fillText, type Locale } from '@moc-sdk/core';
import type { Mail } from '../../ports/index.js';
import { type MessageKind, messageTexts } from './message-texts.js';

interface MessageOptions {
  readonly id: string;
  readonly to: string;
  /** Comes first; the other language follows. */
  readonly locale: Locale;
  readonly accountUrl?: string | undefined;
  readonly values?: Readonly<Record<string, string | number>>;
}

/** A message in both languages, the person's own first, with the way to the account pages below. */
export function writeMessage(kind: MessageKind, options: MessageOptions): Mail {
  const { id, to, locale, accountUrl, values = {} } = options;
  const { subject, text } = messageTexts[kind];
  const order: readonly Locale[] = locale === 'th' ? ['th', 'en'] : ['en', 'th'];
  const parts = [...order.map((each) => fillText(text[each], values)), ...(accountUrl ? [accountUrl] : [])];
  return {
    id,
    to,
    subject: order.map((each) => subject[each]).join(' / '),
    text: `${parts.join('\n\n')}\n`,
  };
}

/** An account whose provider names no address bears one that leads nowhere (RFC 2606), and gets no mail. */
export function isReachable(email: string): boolean {
  return !email.endsWith('.invalid');
}
