import { timingSafeEqual } from 'node:crypto';
import { type Locale, MocError } from '@moc-sdk/core';
import type { ProviderVisit } from '@moc-sdk/moc-account-client/testing';
import type { AccountView } from '@moc-sdk/service/accounts';
import type { BrowserMemories, BrowserMemory } from './browser-memory.js';
import { framedPage } from './framed-page.js';
import type { PageParts } from './page-parts.js';
import { readForm } from './read-form.js';
import type { Visit } from './visit.js';

const LANGUAGE = 'moc-language';
const YEAR_S = 365 * 86_400;

/** A visit, and the answer to its switch of language where it has one. */
export interface OpenVisit extends Visit {
  switchLanguage(): Response | undefined;
}

export function openVisit(asked: ProviderVisit, parts: PageParts, memories: BrowserMemories): OpenVisit {
  const { request, address, signedIn, signIn, app } = asked;
  const url = new URL(request.url);
  const cookies = cookiesOf(request);
  const memory = memories.of(cookies.get(parts.cookieName()));
  const locale: Locale = cookies.get(LANGUAGE) === 'en' ? 'en' : 'th';
  const cookie = `${parts.cookieName()}=${memory.id}; Path=/; HttpOnly; SameSite=Lax`;

  const visit: OpenVisit = {
    ...{ request, address, signedIn, app, url, locale, memory },
    clock: parts.clock,
    passwords: parts.passwords,
    accounts: parts.accounts,
    isFixed: parts.isFixed,
    signIn: async (accountId) => {
      await signIn(accountId);
      memory.lastAccount = accountId;
    },
    account: async () => {
      const id = await signedIn();
      const account = id === undefined ? undefined : await viewOf(parts, id);
      if (account) memory.lastAccount = account.id;
      return account;
    },
    form: async () => {
      const form = await readForm(request);
      checkCsrf(form.get('csrf'), memory);
      return form;
    },
    show: (page) => framedPage(visit, page, { style: parts.style, cookie }),
    goTo: (path) => leadTo(path, cookie),
    switchLanguage: () => {
      const wanted = url.searchParams.get('lang');
      if (wanted !== 'th' && wanted !== 'en') return undefined;
      return leadTo(url.pathname, `${LANGUAGE}=${wanted}; Path=/; Max-Age=${YEAR_S}; HttpOnly; SameSite=Lax`);
    },
  };
  return visit;
}

/** @throws MocError `request/cross-site` */
export function checkCsrf(given: string | null | undefined, { csrf }: BrowserMemory): void {
  const [a, b] = [Buffer.from(given ?? ''), Buffer.from(csrf)];
  if (a.length !== b.length || !timingSafeEqual(a, b)) throw new MocError('request/cross-site');
}

/** Nobody's account, or that of a fixed person, is none. */
async function viewOf({ accounts }: PageParts, id: string): Promise<AccountView | undefined> {
  try {
    return await (await accounts()).accounts.view(id);
  } catch (error) {
    if (MocError.isInstance(error) && error.code === 'request/not-found') return undefined;
    throw error;
  }
}

function leadTo(location: string, cookie: string): Response {
  return new Response(null, {
    status: 303,
    headers: { location, 'set-cookie': cookie, 'cache-control': 'no-store' },
  });
}

function cookiesOf(request: Request): Map<string, string> {
  const pairs = (request.headers.get('cookie') ?? '').split(/;\s*/).map((pair) => pair.split('='));
  return new Map(pairs.map(([name = '', value = '']) => [name, value]));
}
