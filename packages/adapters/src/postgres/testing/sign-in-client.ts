import { createMocAccount, type MocAccount, type SessionStore } from '@moc-sdk/moc-account-client';

/** The origin of an app that nobody serves: its requests are made by hand. */
export const APP = 'http://localhost:4000';
export const CLIENT = { clientId: 'app', secret: 'app-secret', redirectUris: [`${APP}/auth/callback`] };
export const PERSON = { email: 'malee@moc.example', password: 'a-password-of-malee' };

/** The same app in each process: what differs is what its `fetch` counts or changes. */
export function signInApp(options: {
  issuer: string;
  store: SessionStore;
  fetch: typeof fetch;
  onEvent?: (event: { type: string }) => void;
}): MocAccount {
  return createMocAccount({
    protocol: 'oidc',
    issuer: options.issuer,
    clientId: CLIENT.clientId,
    clientAuth: { method: 'client_secret_post', secret: CLIENT.secret },
    scopes: ['openid', 'profile', 'offline_access'],
    baseUrl: APP,
    session: { store: options.store, secrets: ['a-secret-of-thirty-two-characters'] },
    timeout: '3s',
    fetch: options.fetch,
    ...(options.onEvent && { onEvent: options.onEvent }),
  });
}

/** Signs the person in through the provider's own pages; returns the app's cookies. */
export async function signIn(moc: MocAccount): Promise<string> {
  const jar = new Map<string, string>();
  const visit = async (url: URL, init: RequestInit = {}): Promise<[URL, Response]> => {
    const cookie = [...jar].map((pair) => pair.join('=')).join('; ');
    const request = new Request(url, {
      ...init,
      redirect: 'manual',
      headers: { cookie, accept: 'text/html' },
    });
    const response = await (url.origin === APP ? moc.handler(request) : fetch(request));
    for (const header of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(header) ?? [];
      if (value === '') jar.delete(name);
      else jar.set(name, value);
    }
    const location = response.headers.get('location');
    return location === null || url.pathname === '/auth/callback'
      ? [url, response]
      : visit(new URL(location, url));
  };
  const [page, form] = await visit(new URL(`${APP}/auth/login`));
  const action = /action="([^"]+)"/.exec(await form.text())?.[1] ?? '';
  const [end, answer] = await visit(new URL(action, page), {
    method: 'POST',
    body: new URLSearchParams(PERSON),
  });
  if (answer.status !== 303) throw new Error(`The sign-in ended at ${end.pathname} with ${answer.status}.`);
  return [...jar].map((pair) => pair.join('=')).join('; ');
}
