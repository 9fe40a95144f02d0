import type { Clock, Locale } from '@moc-sdk/core';
import type { ProviderVisit } from '@moc-sdk/moc-account-client/testing';
import type { AccountService, AccountView } from '@moc-sdk/service/accounts';
import type { AccountPasswords } from '../../passwords/account-passwords.js';
import type { BrowserMemory } from './browser-memory.js';
import type { Markup } from './markup.js';

/** A page, before the frame around it. */
export interface PageContent {
  readonly title: string;
  readonly main: Markup;
  /** Default 200. */
  readonly status?: number;
  /** Where the page can be loaded again, for the switch of languages. Default: where it was asked for. */
  readonly path?: string;
  /** A script of the page's own; the page works without it. */
  readonly script?: string;
  /** Seconds after which the browser loads the page again. */
  readonly refresh?: number;
  /** A wider card, for tables. */
  readonly wide?: boolean;
}

/** One request for a page of the emulator, with what its answer needs. */
export interface Visit extends Pick<ProviderVisit, 'request' | 'address' | 'signIn' | 'signedIn' | 'app'> {
  readonly url: URL;
  readonly locale: Locale;
  readonly memory: BrowserMemory;
  readonly clock: Clock;
  readonly passwords: AccountPasswords;
  accounts(): Promise<AccountService>;
  /** Whether an address is one of the fixed people's: they are on the front page, so that it is no secret. */
  isFixed(email: string): boolean;
  /** The registered account that is signed in; `undefined` for nobody, and for the fixed people of a demonstration. */
  account(): Promise<AccountView | undefined>;
  /** The form that was sent. @throws MocError `request/cross-site` when it is not one of these pages' own */
  form(): Promise<URLSearchParams>;
  show(page: PageContent): Response;
  /** After a form: the browser asks for the next page anew, so that loading it again sends nothing again. */
  goTo(path: string): Response;
}

/** The texts of a page in the language of the visit. */
export function textsOf<T>({ locale }: Pick<Visit, 'locale'>, texts: Readonly<Record<Locale, T>>): T {
  return texts[locale];
}
