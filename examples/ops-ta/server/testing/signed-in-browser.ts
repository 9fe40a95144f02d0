import type { Persona } from '@moc-sdk/moc-account-client/testing';

export interface SignedInBrowserOptions {
  /** The app's address; its requests go to `site`, all others to the network. */
  readonly origin: string;
  readonly site: (request: Request) => Promise<Response>;
}

/** Just enough of a browser to sign in with at a real provider: cookies, redirects, one form. */
export interface SignedInBrowser {
  /** Begins at a path of the app and fills in the provider's form. */
  signIn(person: Persona, path?: string): Promise<SignedInBrowser>;
  /** The app's cookies, as a request carries them. */
  cookie(): string;
}

export function signedInBrowser({ origin, site }: SignedInBrowserOptions): SignedInBrowser {
  const jars = new Map<string, Map<string, string>>();
  const jarOf = (url: URL) => {
    const jar = jars.get(url.origin) ?? new Map<string, string>();
    jars.set(url.origin, jar);
    return jar;
  };
  const cookieOf = (url: URL) => [...jarOf(url)].map((pair) => pair.join('=')).join('; ');

  async function visit(url: URL, init: RequestInit = {}): Promise<{ url: URL; html: string }> {
    const headers = { accept: 'text/html', cookie: cookieOf(url) };
    const request = new Request(url, { ...init, headers, redirect: 'manual' });
    const response = await (url.origin === origin ? site(request) : fetch(request));
    for (const header of response.headers.getSetCookie()) keep(jarOf(url), header);
    const next = response.headers.get('location');
    return next === null ? { url, html: await response.text() } : visit(new URL(next, url));
  }

  const browser: SignedInBrowser = {
    cookie: () => cookieOf(new URL(origin)),
    signIn: async ({ email, password }, path = '/auth/login') => {
      const { url, html } = await visit(new URL(path, origin));
      const action = /<form[^>]*\saction="([^"]*)"/.exec(html)?.[1];
      if (action === undefined) throw new Error(`${url.origin}${url.pathname} asks for no password.`);
      const body = new URLSearchParams({ email, password });
      await visit(new URL(action.replaceAll('&amp;', '&'), url), { method: 'POST', body });
      return browser;
    },
  };
  return browser;
}

function keep(jar: Map<string, string>, header: string): void {
  const [pair = '', ...attributes] = header.split(/;\s*/);
  const [name = '', ...value] = pair.split('=');
  const isOver = attributes.some((each) => /^max-age=0$/i.test(each) || /^expires=.*1970/i.test(each));
  if (isOver) jar.delete(name);
  else jar.set(name, value.join('='));
}
