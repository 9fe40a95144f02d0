import { randomUUID } from 'node:crypto';
import type { Locale } from '@moc-sdk/core';
import { pageHeaders, providerPage } from '@moc-sdk/moc-account-client/testing';
import { bannerFor } from '../../emulator-banner.js';
import { html, type Markup, trusted } from './markup.js';
import { pageStyle } from './page-style.js';
import type { PageContent, Visit } from './visit.js';

/** A page with the provider's look around it, the switch of languages, and a policy that lets nothing else in. */
export function framedPage(
  visit: Visit,
  { title, main, status = 200, script, refresh, wide = false, path }: PageContent,
  { style, cookie }: { readonly style: string; readonly cookie: string },
): Response {
  const nonce = randomUUID();
  const { locale } = visit;
  const scripts = script === undefined ? '' : `<script nonce="${nonce}">${script}</script>`;
  const page = providerPage({
    title,
    nonce,
    locale,
    style: style + pageStyle,
    banner: bannerFor(locale),
    tools: languageSwitch(locale, path ?? visit.url.pathname).html,
    main: main.html + scripts,
    wide,
  });
  const headers = new Headers(pageHeaders(nonce, [], script !== undefined));
  headers.set('content-language', locale);
  headers.append('set-cookie', cookie);
  if (refresh !== undefined) headers.set('refresh', String(refresh));
  return new Response(page, { status, headers });
}

const NAMES: Readonly<Record<Locale, string>> = { th: 'ไทย', en: 'EN' };
const LABEL: Readonly<Record<Locale, string>> = { th: 'ภาษา', en: 'Language' };
const LONG: Readonly<Record<Locale, string>> = { th: 'ภาษาไทย', en: 'English' };

function languageSwitch(locale: Locale, path: string): Markup {
  const one = (other: Locale) =>
    other === locale
      ? html`<b aria-current="true" lang="${other}">${NAMES[other]}</b>`
      : html`<a href="${path}?lang=${other}" hreflang="${other}" lang="${other}" title="${LONG[other]}">${NAMES[other]}</a>`;
  return html`<nav aria-label="${LABEL[locale]}">${one('th')}${trusted(' ')}${one('en')}</nav>`;
}
