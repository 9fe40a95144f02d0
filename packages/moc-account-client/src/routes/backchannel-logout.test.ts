import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { appAtProvider, CLIENT } from '../fixtures/app-at-provider.js';
import { malee } from '../fixtures/people.js';
import { type MocAccount, memorySessions, type SessionStore } from '../index.js';
import { createTestProvider, type TestProvider } from '../testing/index.js';

const PATH = '/auth/backchannel-logout';
/** The app as the provider's server reaches it: the browser's side of it needs no network. */
let reached: MocAccount | undefined;
/** What the provider sent, and how it was answered. */
const notices: { body: string; status: number }[] = [];
const server: Server = createServer(async (incoming, outgoing) => {
  let body = '';
  for await (const part of incoming) body += String(part);
  const answer = await reached?.handler(posted(body));
  notices.push({ body, status: answer?.status ?? 0 });
  outgoing.writeHead(answer?.status ?? 503, { 'cache-control': 'no-store' }).end();
});
const providers: TestProvider[] = [];

beforeAll(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)));
afterAll(async () => {
  server.close();
  server.closeAllConnections();
  for (const provider of providers) await provider.close();
});
afterEach(() => {
  reached = undefined;
  notices.length = 0;
});

function posted(body: string, type = 'application/x-www-form-urlencoded'): Request {
  return new Request(`http://localhost:4000${PATH}`, {
    method: 'POST',
    headers: { 'content-type': type },
    body,
  });
}

async function start({ sendsSid = true, store = memorySessions() as SessionStore | 'cookie' } = {}) {
  const backchannelLogoutUri = `http://localhost:${(server.address() as AddressInfo).port}${PATH}`;
  const provider = createTestProvider({
    personas: [malee],
    clients: [{ ...CLIENT, backchannelLogoutUri, sendsSid }],
  });
  providers.push(provider);
  await provider.listen();
  const app = appAtProvider(provider, { store });
  reached = app.moc;
  /** The person ends the session at the provider itself, not through the app. */
  const endAtProvider = async () => {
    const confirm = await app.browser.open(`${provider.issuer}/session/end`);
    await app.browser.submit(confirm, { logout: 'yes' });
  };
  return { ...app, provider, endAtProvider };
}

describe('a logout at the provider', () => {
  it('ends the session here, and the same notice counts once', async () => {
    const { moc, events, signIn, request, endAtProvider } = await start();
    await signIn(malee);
    expect(await moc.session(request())).not.toBeNull();
    await endAtProvider();
    expect(notices).toMatchObject([{ status: 200 }]);
    expect(await moc.session(request())).toBeNull();
    expect(events.at(-1)).toMatchObject({ type: 'sessions.ended-by-provider', count: 1 });

    const again = await moc.handler(posted(notices[0]!.body));
    expect(again.status).toBe(400);
    expect(await again.json()).toEqual({
      error: 'invalid_request',
      error_description: 'sign-in/logout-token-replayed',
    });
  });

  it('leaves the sessions of the same person in other browsers alone if it names its own', async () => {
    const { moc, signIn, request, endAtProvider, provider } = await start();
    const store = memorySessions();
    const [here, elsewhere] = [appAtProvider(provider, { store }), appAtProvider(provider, { store })];
    await here.signIn(malee);
    await elsewhere.signIn(malee);
    await signIn(malee);
    reached = here.moc;
    const confirm = await here.browser.open(`${provider.issuer}/session/end`);
    await here.browser.submit(confirm, { logout: 'yes' });
    expect(await here.moc.session(here.request())).toBeNull();
    expect(await elsewhere.moc.session(elsewhere.request())).not.toBeNull();
    reached = moc;
    await endAtProvider();
    expect(await moc.session(request())).toBeNull();
  });

  it('ends all sessions of the person if it names the person alone', async () => {
    const { provider } = await start({ sendsSid: false });
    const store = memorySessions();
    const [here, elsewhere] = [appAtProvider(provider, { store }), appAtProvider(provider, { store })];
    await here.signIn(malee);
    await elsewhere.signIn(malee);
    reached = here.moc;
    const confirm = await here.browser.open(`${provider.issuer}/session/end`);
    await here.browser.submit(confirm, { logout: 'yes' });
    expect(here.events.at(-1)).toMatchObject({ type: 'sessions.ended-by-provider', count: 2 });
    expect(await here.moc.session(here.request())).toBeNull();
    expect(await elsewhere.moc.session(elsewhere.request())).toBeNull();
  });

  it('can be told again if the store failed the first time', async () => {
    const memory = memorySessions();
    let isDown = true;
    const store: SessionStore = {
      ...memory,
      deleteSelected: async (selection) => {
        if (isDown) throw new Error('down');
        return memory.deleteSelected(selection);
      },
    };
    const { moc, signIn, request, endAtProvider } = await start({ store });
    await signIn(malee);
    await endAtProvider();
    expect(notices).toMatchObject([{ status: 503 }]);
    expect(await moc.session(request())).not.toBeNull();
    isDown = false;
    expect((await moc.handler(posted(notices[0]!.body))).status).toBe(200);
    expect(await moc.session(request())).toBeNull();
  });

  it('is refused by its name where sessions lie in cookies', async () => {
    const { moc, signIn, request, endAtProvider, events } = await start({ store: 'cookie' });
    await signIn(malee);
    await endAtProvider();
    expect(notices).toMatchObject([{ status: 501 }]);
    expect(events.at(-1)).toMatchObject({ code: 'sign-in/logout-token-unsupported' });
    expect(await moc.session(request())).not.toBeNull();
  });
});

describe('a notice that is none', () => {
  it.each<[string, string, string?]>([
    ['nothing', ''],
    ['another field', 'token=x'],
    ['two tokens', 'logout_token=a&logout_token=b'],
    ['garbage', 'logout_token=garbage'],
    ['a token as JSON', '{"logout_token":"a.b.c"}', 'application/json'],
    ['a body without end', `logout_token=${'a'.repeat(30_000)}`],
  ])('is refused and ends nothing: %s', async (_name, body, type) => {
    const { moc, signIn, request } = await start();
    await signIn(malee);
    const answer = await moc.handler(posted(body, type));
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ error: 'invalid_request' });
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(await moc.session(request())).not.toBeNull();
  });
});
