import type { Locale } from '@moc-sdk/core';
import { escapeHtml } from '../http/escape-html.js';

const STYLE = `
:root { color-scheme: light; --navy: #14264d; --gold: #b8892f; --ink: #1b2438; --soft: #4b566e; --line: #c9d0dd; }
* { box-sizing: border-box; }
body { margin: 0; min-height: 100vh; display: flex; flex-direction: column; background: #eef1f6; color: var(--ink);
  font: 1.0625rem/1.65 "Noto Sans Thai", "Sarabun", "Leelawadee UI", Thonburi, system-ui, sans-serif; }
header { background: var(--navy); color: #fff; border-bottom: .25rem solid var(--gold); padding: 1rem 1.5rem; }
header b { font-size: 1.25rem; letter-spacing: .01em; }
header span { display: block; font-size: .9375rem; line-height: 1.4; color: #d5ddee; }
.stage { flex: 1; width: 100%; max-width: 62rem; margin: 0 auto; padding: 2rem 1rem 3rem; display: flex;
  flex-wrap: wrap; gap: 1.5rem; align-items: flex-start; justify-content: center; }
main { flex: 1 1 20rem; max-width: 27rem; padding: 2rem 1.75rem; background: #fff; border-radius: .75rem;
  box-shadow: 0 .375rem 1.5rem rgb(20 35 70 / 9%); }
h1 { margin: 0; font-size: 1.5rem; line-height: 1.4; color: var(--navy); }
h1 + p { margin: .125rem 0 1.5rem; color: var(--soft); }
form { margin: 0; }
label { display: block; margin: 0 0 .25rem; font-weight: 600; }
label span { font-weight: 400; color: var(--soft); }
input:not([type=hidden]) { width: 100%; min-height: 3rem; margin: 0 0 1.125rem; padding: .5rem .75rem; font: inherit;
  color: inherit; background: #fff; border: .0625rem solid #7c879c; border-radius: .5rem; }
button { width: 100%; min-height: 3rem; padding: .5rem 1rem; font: inherit; font-weight: 600; cursor: pointer;
  color: #fff; background: var(--navy); border: .0625rem solid var(--navy); border-radius: .5rem; }
button:hover { background: #22396e; }
button.quiet { margin-top: .75rem; color: var(--navy); background: #fff; border-color: var(--line); }
button.quiet:hover { background: #f3f5f9; }
button span { font-weight: 400; opacity: .85; }
:is(input, button, a):focus-visible { outline: .1875rem solid var(--gold); outline-offset: .125rem; }
[role=alert] { margin: 0 0 1.25rem; padding: .75rem 1rem; border-left: .25rem solid #b3261e; border-radius: .25rem;
  background: #fdeeec; color: #7a1610; }
[role=alert] span { display: block; font-size: .9375rem; }
`;

export interface ProviderPage {
  /** In the window's title, before the provider's name. */
  title: string;
  /** HTML of the card in the middle. */
  main: string;
  /** HTML beside or below the card. */
  aside?: string;
  /** HTML above everything. */
  banner?: string;
  /** The nonce that the response's content security policy allows for styles. */
  nonce: string;
  /** CSS that is added. */
  style?: string;
  /** The language of the page and of its header. Default `th`. */
  locale?: Locale;
  /** HTML at the end of the header: the switch of languages. */
  tools?: string;
  /** Gives the card the class `wide`, for a style of one's own. Default off. */
  wide?: boolean;
}

const OWNER: Readonly<Record<Locale, string>> = {
  th: 'ระบบบัญชีผู้ใช้กลาง กระทรวงพาณิชย์',
  en: 'Central user accounts, Ministry of Commerce',
};

/** A page of the test provider: self-contained, without scripts, Thai first. */
export function providerPage({
  title,
  main,
  aside = '',
  banner = '',
  nonce,
  style = '',
  locale = 'th',
  tools = '',
  wide = false,
}: ProviderPage): string {
  return `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)} · MOC Account</title>
<style nonce="${nonce}">${STYLE}${style}</style>
</head>
<body>
${banner}
<header><b lang="en">MOC Account</b><span>${OWNER[locale]}</span>${tools}</header>
<div class="stage">
<main${wide ? ' class="wide"' : ''}>
${main}
</main>
${aside}
</div>
</body>
</html>
`;
}

/**
 * Headers of a provider page.
 *
 * @param destinations origins to which the page's form may lead in the end
 * @param script whether the page has a script of its own, which bears the nonce and may ask this origin
 */
export function pageHeaders(
  nonce: string,
  destinations: readonly string[] = [],
  script = false,
): Record<string, string> {
  return {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'content-security-policy': [
      "default-src 'none'",
      `style-src 'nonce-${nonce}'`,
      ...(script ? [`script-src 'nonce-${nonce}'`, "connect-src 'self'"] : []),
      "font-src 'self'",
      `form-action ${["'self'", ...destinations].join(' ')}`,
      "base-uri 'none'",
      "frame-ancestors 'none'",
    ].join('; '),
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
  };
}
