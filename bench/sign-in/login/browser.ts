/** An answer, and where it came from. */
export interface Answer {
  readonly url: URL;
  readonly response: Response;
}

/** Cookies by origin, redirects, no more: what a login asks of a browser. */
export interface Browser {
  /** Opens an address and follows redirects until an answer is none, or `until` says that it is far enough. */
  open(url: URL, init?: RequestInit, until?: (url: URL) => boolean): Promise<Answer>;
  forget(origin: string): void;
}

const MAX_REDIRECTS = 10;

export function browser(): Browser {
  const jars = new Map<string, Map<string, string>>();

  async function request(url: URL, init: RequestInit = {}): Promise<Response> {
    const jar = jars.get(url.origin) ?? new Map<string, string>();
    jars.set(url.origin, jar);
    const headers = new Headers(init.headers);
    headers.set('cookie', [...jar].map((pair) => pair.join('=')).join('; '));
    headers.set('accept', 'text/html');
    const response = await fetch(url, { ...init, headers, redirect: 'manual' });
    for (const cookie of response.headers.getSetCookie()) keep(jar, cookie);
    return response;
  }

  return {
    forget: (origin) => void jars.delete(origin),
    open: async (first, init, until = () => false) => {
      let url = first;
      let response = await request(url, init);
      for (let redirects = 0; redirects < MAX_REDIRECTS; redirects++) {
        const location = response.headers.get('location');
        if (location === null || until(url)) break;
        await response.body?.cancel();
        url = new URL(location, url);
        response = await request(url);
      }
      return { url, response };
    },
  };
}

/** Every path of a jar's origin gets every cookie: the apps here have no cookies that this would mix up. */
function keep(jar: Map<string, string>, cookie: string): void {
  const [pair = '', ...attributes] = cookie.split(/;\s*/);
  const name = pair.slice(0, pair.indexOf('='));
  const isOver = attributes.some((attribute) => {
    const [key = '', value = ''] = attribute.toLowerCase().split('=');
    return key === 'max-age' ? Number(value) <= 0 : key === 'expires' && Date.parse(value) <= Date.now();
  });
  if (isOver) jar.delete(name);
  else jar.set(name, pair.slice(name.length + 1));
}
