import { afterEach, expect, it } from 'vitest';
import { type FetchBrowser, fetchBrowser } from './fixtures/fetch-browser.js';
import { type LocalServer, localServer } from './fixtures/http-proxy.js';
import { localApp } from './fixtures/local-app.js';
import { malee } from './fixtures/people.js';
import { createMocAccount, type MocAccount, memorySessions, type SignInEvent } from './index.js';
import { createTestProvider, type TestClient, type TestProvider } from './testing/index.js';

const SECRETS = ['a-secret-of-thirty-two-characters'];
const closing: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

interface App {
  readonly origin: string;
  readonly events: SignInEvent[];
}

/** Apps that listen on this machine, at one provider that can call them. */
async function world(names: readonly string[], more: Partial<TestClient> = {}, store?: 'cookie') {
  const accounts = new Map<string, MocAccount>();
  const servers = new Map<string, LocalServer>();
  for (const name of names) {
    servers.set(name, await localServer(localApp(() => accounts.get(name)!)));
  }
  const provider = createTestProvider({
    personas: [malee],
    clients: [...servers].map(([clientId, { origin }]) => ({
      clientId,
      secret: `${clientId}-secret`,
      redirectUris: [`${origin}/auth/callback`],
      backchannelLogoutUri: `${origin}/auth/backchannel-logout`,
      ...more,
    })),
  });
  await provider.listen();
  closing.push(() => provider.close(), ...[...servers.values()].map(({ close }) => close));
  const apps = [...servers].map(([name, { origin }]) => appOf(provider, name, origin, accounts, store));
  return { provider, apps };
}

function appOf(
  provider: TestProvider,
  clientId: string,
  baseUrl: string,
  accounts: Map<string, MocAccount>,
  store: 'cookie' | undefined,
): App {
  const events: SignInEvent[] = [];
  const moc = createMocAccount({
    protocol: 'oidc',
    issuer: provider.issuer,
    clientId,
    clientAuth: { method: 'client_secret_post', secret: `${clientId}-secret` },
    baseUrl,
    session: { store: store ?? memorySessions(), secrets: SECRETS },
    onEvent: (event) => events.push(event),
  });
  accounts.set(clientId, moc);
  return { origin: baseUrl, events };
}

async function signIn(browser: FetchBrowser, { origin }: App): Promise<void> {
  const page = await browser.open(`${origin}/auth/login?returnTo=/me`);
  if (page.url.origin === origin) return;
  await browser.submit(page, { email: malee.email, password: malee.password });
}

async function whoIs(browser: FetchBrowser, { origin }: App): Promise<string | undefined> {
  const session = JSON.parse((await browser.open(`${origin}/me`)).html);
  return session?.identity.subject;
}

/** Signs out of an app and, as it leads there, at the provider. */
async function signOut(browser: FetchBrowser, { origin }: App) {
  const asked = await browser.open(`${origin}/auth/logout`, {
    method: 'POST',
    headers: { 'sec-fetch-site': 'same-origin' },
  });
  return browser.submit(asked, { logout: 'yes' });
}

it('signing out of one app ends the session of the other too, over the wire', async () => {
  const { apps } = await world(['first', 'second']);
  const [first, second] = apps as [App, App];
  const browser = fetchBrowser();
  await signIn(browser, first);
  await signIn(browser, second);
  expect(await whoIs(browser, second)).toBe('malee');

  const end = await signOut(browser, first);
  expect(end.url.href).toBe(`${first.origin}/`);
  expect(await whoIs(browser, second)).toBeUndefined();
  expect(second.events.at(-1)).toMatchObject({ type: 'sessions.ended-by-provider', count: 1 });
});

it('leaves the session in another browser as it is, where the provider names the session', async () => {
  const { apps } = await world(['first', 'second']);
  const [first, second] = apps as [App, App];
  const [desk, phone] = [fetchBrowser(), fetchBrowser()];
  await signIn(desk, first);
  await signIn(desk, second);
  await signIn(phone, second);
  await signOut(desk, first);
  expect(await whoIs(desk, second)).toBeUndefined();
  expect(await whoIs(phone, second)).toBe('malee');
});

it('ends every session of the person where the provider names none', async () => {
  const { apps } = await world(['first', 'second'], { sendsSid: false });
  const [first, second] = apps as [App, App];
  const [desk, phone] = [fetchBrowser(), fetchBrowser()];
  await signIn(desk, first);
  await signIn(desk, second);
  await signIn(phone, second);
  await signOut(desk, first);
  expect(await whoIs(desk, second)).toBeUndefined();
  expect(await whoIs(phone, second)).toBeUndefined();
});

it('is still understood after the provider has changed its keys', async () => {
  const { provider, apps } = await world(['first', 'second']);
  const [first, second] = apps as [App, App];
  const browser = fetchBrowser();
  await signIn(browser, first);
  await signIn(browser, second);
  await provider.rotateKeys();
  await signOut(browser, first);
  expect(await whoIs(browser, second)).toBeUndefined();
});

it('cannot reach sessions in cookies: the app says so, and signs nobody out by mistake', async () => {
  const { apps } = await world(['first', 'second'], {}, 'cookie');
  const [first, second] = apps as [App, App];
  const browser = fetchBrowser();
  await signIn(browser, first);
  await signIn(browser, second);
  await signOut(browser, first);
  expect(second.events.at(-1)).toMatchObject({
    type: 'refused',
    step: 'backchannel-logout',
    code: 'sign-in/logout-token-unsupported',
  });
  expect(await whoIs(browser, second)).toBe('malee');
});
