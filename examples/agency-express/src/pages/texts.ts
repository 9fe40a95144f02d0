import type { Locale } from '@moc-sdk/core';
import { en } from './texts-en.js';
import { type Texts, th } from './texts-th.js';

export type { Texts } from './texts-th.js';

export const texts: Readonly<Record<Locale, Texts>> = { th, en };

/** A message that fills a page of its own, or stands above the next one. */
export type MessageName = keyof Texts['messages'];

/** What a session may hold as its notice: anything else is no text. */
export function messageOf(t: Texts, name: string | undefined): string | undefined {
  return name !== undefined && Object.hasOwn(t.messages, name) ? t.messages[name as MessageName] : undefined;
}
