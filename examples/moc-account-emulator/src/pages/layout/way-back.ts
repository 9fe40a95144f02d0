import { fillText, type Locale } from '@moc-sdk/core';
import { html, type Markup } from './markup.js';
import type { Visit } from './visit.js';

const TEXTS: Readonly<Record<Locale, { readonly goOn: string; readonly open: string }>> = {
  th: { goOn: 'เข้าใช้งาน {app} ต่อ', open: 'ไปที่ {app}' },
  en: { goOn: 'Go on to {app}', open: 'Go to {app}' },
};

/** The way on to the app from whose sign-in the person came; nothing for whoever came by themselves. */
export async function wayBack({ app, locale }: Visit, className = 'button'): Promise<Markup | undefined> {
  const waiting = await app();
  if (!waiting) return undefined;
  const { goOn, open } = TEXTS[locale];
  const label = fillText(waiting.isWaiting ? goOn : open, { app: waiting.name });
  return html`<a class="${className}" href="${waiting.href}">${label}</a>`;
}

/** Where somebody who has an account signs in: for the app that waits, or here. */
export async function signInPath({ app }: Visit): Promise<string> {
  const waiting = await app();
  return waiting?.isWaiting ? waiting.href : '/sign-in/account';
}
