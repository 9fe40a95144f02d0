/** How this app's cookies are named and marked. */
export interface CookiePolicy {
  readonly secure: boolean;
  readonly session: string;
  readonly transactionPrefix: string;
  /** Set and looked for by the diagnosis page. */
  readonly probe: string;
}

/**
 * On HTTPS the `__Host-` prefix keeps other hosts of the domain from setting them. Browsers refuse it on plain HTTP,
 * and cookies do not tell ports apart, so that there the port is part of the name.
 */
export function cookiePolicy(base: URL): CookiePolicy {
  const secure = base.protocol === 'https:';
  const name = (purpose: string) =>
    secure ? `__Host-moc-${purpose}` : `moc-${purpose}-${base.port === '' ? '80' : base.port}`;
  return { secure, session: name('session'), transactionPrefix: `${name('login')}-`, probe: name('probe') };
}

/**
 * The cookies of a request, by name. A name is taken to the letter: another host of the domain may set `\u00a0__Host-…`,
 * which the browser does not take for a cookie with that prefix, and neither may we.
 */
export function readCookies(request: Request): Map<string, string> {
  const cookies = new Map<string, string>();
  for (const pair of request.headers.get('cookie')?.split(';') ?? []) {
    const equals = pair.indexOf('=');
    if (equals > 0) cookies.set(trimmed(pair.slice(0, equals)), trimmed(pair.slice(equals + 1)));
  }
  return cookies;
}

/** Without the white space of the header, which is spaces and tabs alone. */
function trimmed(text: string): string {
  let from = 0;
  let to = text.length;
  while (from < to && isSpace(text[from])) from += 1;
  while (to > from && isSpace(text[to - 1])) to -= 1;
  return text.slice(from, to);
}

function isSpace(character: string | undefined): boolean {
  return character === ' ' || character === '\t';
}

/** A `Set-Cookie` value: for the whole host, out of reach of scripts, not sent along with requests from other sites. */
export function setCookie(policy: CookiePolicy, name: string, value: string, maxAgeMs: number): string {
  const maxAge = Math.floor(maxAgeMs / 1_000);
  return `${name}=${value}; Path=/; Max-Age=${maxAge}; HttpOnly; SameSite=Lax${policy.secure ? '; Secure' : ''}`;
}

export function dropCookie(policy: CookiePolicy, name: string): string {
  return setCookie(policy, name, '', 0);
}
