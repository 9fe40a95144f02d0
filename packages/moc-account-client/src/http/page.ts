import { randomToken } from '../hashing.js';
import { escapeHtml } from './escape-html.js';

const STYLE = `
:root { color-scheme: light; }
* { box-sizing: border-box; }
body { margin: 0; min-height: 100vh; display: grid; place-items: center; padding: 1.5rem; background: #eef1f6;
  color: #1b2438; font: 1.0625rem/1.7 "Noto Sans Thai", "Sarabun", "Leelawadee UI", Thonburi, system-ui, sans-serif; }
main { width: 100%; max-width: 30rem; padding: 2rem; background: #fff; border-radius: .75rem;
  border-top: .25rem solid #b8892f; box-shadow: 0 .5rem 2rem rgb(20 35 70 / 10%); }
h1 { margin: 0 0 .5rem; font-size: 1.375rem; line-height: 1.5; color: #14264d; }
p { margin: 0 0 1rem; }
p[lang=en] { color: #4b566e; }
a { display: inline-block; padding: .625rem 1.5rem; border-radius: .5rem; background: #14264d; color: #fff;
  text-decoration: none; }
a:hover { background: #22396e; }
a:focus-visible { outline: .1875rem solid #b8892f; outline-offset: .1875rem; }
code { font: inherit; white-space: nowrap; }
small { display: block; margin-top: 1.5rem; color: #5b667d; font-size: .875rem; }
`;

/** A page of the sign-in itself: self-contained, without scripts, Thai first. */
export interface SignInPage {
  readonly title: string;
  /** HTML of the card in the middle. */
  readonly main: string;
  /** CSS that is added, in this order. */
  readonly styles: readonly string[];
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
}

export function signInPage({ title, main, styles, status = 200, headers = {} }: SignInPage): Response {
  const nonce = randomToken();
  const html = `<!doctype html>
<html lang="th">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style nonce="${nonce}">${STYLE}${styles.join('')}</style>
</head>
<body>
<main>
${main}
</main>
</body>
</html>
`;
  return new Response(html, {
    status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'content-security-policy': `default-src 'none'; style-src 'nonce-${nonce}'; font-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      ...headers,
    },
  });
}
