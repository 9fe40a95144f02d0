/** Enough of a browser for one sign-in: it keeps cookies and follows no redirect. */
export interface Browser {
  request(path: string, init?: RequestInit): Request;
  keep(response: Response): void;
}

export function createBrowser(baseUrl: string): Browser {
  const cookies = new Map<string, string>();
  return {
    request: (path, init = {}) => {
      const headers = new Headers(init.headers);
      headers.set('accept', 'application/json');
      const pairs = [...cookies].map((pair) => pair.join('='));
      if (pairs.length > 0) headers.set('cookie', pairs.join('; '));
      return new Request(new URL(path, baseUrl), { ...init, headers });
    },
    keep: (response) => {
      for (const cookie of response.headers.getSetCookie()) {
        const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
        if (/;\s*max-age=(0|-\d+)/i.test(cookie)) cookies.delete(name);
        else cookies.set(name, value);
      }
    },
  };
}
