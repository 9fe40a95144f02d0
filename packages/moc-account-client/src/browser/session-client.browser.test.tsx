import { afterEach, expect, test, vi } from 'vitest';
import type { MocSession } from '../sessions/session.js';
import { createSessionClient, type SessionClient, type SessionClientOptions } from './index.js';

const MINUTE = 60_000;

/** What the server of an app knows, and what it was asked. */
function server() {
  const state = {
    session: null as MocSession | null,
    isDown: false,
    /** Difference of the server's clock to this machine's, milliseconds. */
    clockAhead: 0,
    asked: [] as string[],
    /** Answers that were read to their end. */
    read: 0,
    answers: {} as Record<string, () => Response>,
  };
  const now = () => Date.now() + state.clockAhead;
  const respond = async (input: RequestInfo | URL, init?: RequestInit): Promise<Response> => {
    const request = new Request(new URL(String(input), location.origin), init);
    const path = new URL(request.url).pathname;
    state.asked.push(`${request.method} ${path}`);
    if (state.isDown) throw new TypeError('Failed to fetch');
    const answer = state.answers[path];
    if (answer) return answer();
    if (path === '/auth/logout') {
      state.session = null;
      return Response.json({ redirectTo: 'https://account.moc.example/end' });
    }
    const session = state.session && Date.parse(state.session.expiresAt) > now() ? state.session : null;
    return Response.json({ session }, { headers: { date: new Date(now()).toUTCString() } });
  };
  const counted = async (input: RequestInfo | URL, init?: RequestInit) => {
    const response = await respond(input, init);
    const read = response.json.bind(response);
    response.json = () => read().finally(() => (state.read += 1));
    return response;
  };
  return {
    state,
    fetch: counted as typeof fetch,
    signIn: (subject: string, minutes = 30) => {
      state.session = sessionOf(subject, now(), minutes);
    },
  };
}

function sessionOf(subject: string, now: number, minutes: number): MocSession {
  return {
    identity: {
      issuer: 'https://account.moc.example',
      subject,
      kind: 'person',
      status: 'permanent',
      person: { id: subject, name: { first: subject, last: 'ทดสอบ' } },
      roles: [],
    },
    signedInAt: new Date(now).toISOString(),
    expiresAt: new Date(now + minutes * MINUTE).toISOString(),
  };
}

let open: SessionClient[] = [];

/** Tabs of one app in one browser: each client has its own end of the line between them. */
function browser(app = server()) {
  const wentTo: string[] = [];
  const tab = (options: SessionClientOptions = {}) => {
    const client = createSessionClient({
      fetch: app.fetch,
      navigate: (to) => wentTo.push(to),
      ...options,
    });
    open.push(client);
    const shown: string[] = [];
    client.subscribe(() => shown.push(client.current().status));
    return { client, shown, person: () => personOf(client) };
  };
  return { app, tab, wentTo };
}

function personOf(client: SessionClient): string {
  const state = client.current();
  return state.status === 'signed-in' ? state.session.identity.subject : state.status;
}

afterEach(() => {
  for (const client of open) client.close();
  open = [];
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('a page shows nobody until the server has said who is there', async () => {
  const { app, tab } = browser();
  app.signIn('malee');
  const { client, person, shown } = tab();
  expect(person()).toBe('loading');
  await client.refresh();
  expect(person()).toBe('malee');
  expect(shown).toEqual(['signed-in']);
});

test('however many ask, the server is asked once', async () => {
  const { app, tab } = browser();
  const { client } = tab();
  await Promise.all([client.refresh(), client.refresh(), client.refresh()]);
  expect(app.state.asked).toEqual(['GET /auth/session']);
});

test('who signs out in one tab is signed out in the others at once, then goes to the provider', async () => {
  const { app, tab, wentTo } = browser();
  app.signIn('malee');
  const one = tab();
  const two = tab();
  await vi.waitFor(() => expect([one.person(), two.person()]).toEqual(['malee', 'malee']));
  app.state.asked.length = 0;
  await one.client.signOut();
  await vi.waitFor(() => expect(two.person()).toBe('signed-out'));
  expect(one.person()).toBe('signed-out');
  expect(wentTo).toEqual(['https://account.moc.example/end']);
  expect(app.state.asked).toEqual(['POST /auth/logout']);
});

test('who signs in in one tab is signed in in the others', async () => {
  const { app, tab } = browser();
  const one = tab();
  await vi.waitFor(() => expect(one.person()).toBe('signed-out'));
  app.signIn('malee');
  const two = tab();
  await vi.waitFor(() => expect(two.person()).toBe('malee'));
  await vi.waitFor(() => expect(one.person()).toBe('malee'));
});

test('tabs that agree leave each other and the server alone', async () => {
  const { app, tab } = browser();
  app.signIn('malee');
  const one = tab();
  await vi.waitFor(() => expect(one.person()).toBe('malee'));
  const before = app.state.asked.length;
  const two = tab();
  await vi.waitFor(() => expect(two.person()).toBe('malee'));
  const told = new Promise((resolve) => {
    const line = new BroadcastChannel('moc-session /auth');
    line.onmessage = () => resolve(line.close());
  });
  tab(); // whatever the tabs had to say comes before what this one says
  await told;
  await vi.waitFor(() => expect(app.state.asked.length).toBe(before + 2));
});

test('a failed sign-out is not passed over: the person is still signed in', async () => {
  const { app, tab, wentTo } = browser();
  app.signIn('malee');
  const { client, person } = tab();
  await client.refresh();
  app.state.isDown = true;
  await expect(client.signOut()).rejects.toMatchObject({ name: 'SessionError', code: 'system/offline' });
  expect(person()).toBe('malee');
  expect(wentTo).toEqual([]);
});

test('a server that refuses says why, in both languages', async () => {
  const text = { th: 'ระบบจัดเก็บข้อมูลขัดข้อง', en: 'The storage is out of order.' };
  const { app, tab } = browser();
  app.state.answers['/auth/session'] = () =>
    Response.json({ error: { code: 'system/storage-unavailable', text } }, { status: 503 });
  const { client } = tab();
  expect(await client.refresh()).toEqual({ status: 'failed', code: 'system/storage-unavailable', text });
});

test.each([
  ['HTML', () => new Response('<h1>proxy</h1>', { headers: { 'content-type': 'text/html' } })],
  ['a session without a person', () => Response.json({ session: { expiresAt: '2030-01-01T00:00:00Z' } })],
  ['a session without an end', () => Response.json({ session: { identity: {} } })],
  ['null', () => Response.json(null)],
])('%s where the session belongs is a failure, never a session', async (_name, answer) => {
  const { app, tab } = browser();
  app.state.answers['/auth/session'] = answer;
  expect(await tab().client.refresh()).toMatchObject({ status: 'failed', code: 'system/unexpected' });
});

test('the back button after a sign-out shows nothing, not even for a moment, not even offline', async () => {
  const { app, tab } = browser();
  app.signIn('malee');
  const { client, person } = tab();
  await client.refresh();
  app.state.isDown = true;
  dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
  expect(person()).toBe('loading');
  await vi.waitFor(() => expect(person()).toBe('failed'));
});

test('an answer from before the sign-out does not bring the person back', async () => {
  const { app, tab } = browser();
  app.signIn('malee');
  const { client, person } = tab();
  await client.refresh();
  let answerLate = () => {};
  const late = new Promise<void>((resolve) => {
    answerLate = resolve;
  });
  const session = app.state.session;
  const slow = browser(app).tab({
    fetch: async (input, init) => {
      if (!String(input).endsWith('/session')) return app.fetch(input, init);
      await late;
      return Response.json({ session });
    },
  });
  await client.signOut();
  await vi.waitFor(() => expect(slow.person()).toBe('signed-out'));
  answerLate();
  await late;
  await new Promise<void>((resolve) => setTimeout(resolve));
  expect(slow.person()).toBe('signed-out');
  expect(person()).toBe('signed-out');
});

test('a tab that is looked at again notices that the session has ended from afar', async () => {
  const { app, tab } = browser();
  app.signIn('malee');
  const { client, person } = tab();
  await client.refresh();
  app.state.session = null;
  document.dispatchEvent(new Event('visibilitychange'));
  await vi.waitFor(() => expect(person()).toBe('signed-out'));
});

test('without BroadcastChannel each tab finds out when it is looked at', async () => {
  vi.stubGlobal('BroadcastChannel', undefined);
  const { app, tab } = browser();
  app.signIn('malee');
  const [one, two] = [tab(), tab()];
  await Promise.all([one.client.refresh(), two.client.refresh()]);
  await one.client.signOut();
  expect(two.person()).toBe('malee');
  document.dispatchEvent(new Event('visibilitychange'));
  await vi.waitFor(() => expect(two.person()).toBe('signed-out'));
});

test.each([0, -3 * 60 * MINUTE, 3 * 60 * MINUTE])(
  'a session ends on the page when it ends, though the clocks differ by %i ms',
  async (clockAhead) => {
    vi.useFakeTimers();
    const { app, tab } = browser();
    const read = (times: number) => vi.waitFor(() => expect(app.state.read).toBe(times));
    app.state.clockAhead = clockAhead;
    app.signIn('malee', 30);
    const { client, person } = tab();
    await client.refresh();
    await vi.advanceTimersByTimeAsync(28 * MINUTE);
    expect(app.state.asked).toHaveLength(1);
    await vi.advanceTimersToNextTimerAsync(); // it might have been prolonged
    await read(2);
    expect(person()).toBe('malee');
    await vi.advanceTimersByTimeAsync(1.5 * MINUTE);
    await vi.waitFor(() => expect(person()).toBe('signed-out'));
    const askedInAll = app.state.asked.length;
    await vi.advanceTimersByTimeAsync(60 * MINUTE);
    expect(app.state.asked).toHaveLength(askedInAll);
  },
);

test('a lost network costs nobody a session that is good', async () => {
  vi.useFakeTimers();
  const { app, tab } = browser();
  app.signIn('malee', 30);
  const { client, person } = tab();
  await client.refresh();
  app.state.isDown = true;
  await client.refresh();
  expect(person()).toBe('malee');
  await vi.advanceTimersByTimeAsync(31 * MINUTE);
  expect(person()).toBe('failed');
  app.state.isDown = false;
  dispatchEvent(new Event('online'));
  await vi.waitFor(() => expect(person()).toBe('signed-out'));
});

test('sign-in and step-up come back to where the person was', async () => {
  const { tab, wentTo } = browser();
  const { client } = tab();
  client.signIn({ returnTo: '/documents?page=2#row' });
  client.stepUp({ maxAge: 300, acr: ['strong', 'stronger'], returnTo: '/admin' });
  client.signIn();
  const [signIn, stepUp, here] = wentTo.map((to) => new URL(to, location.origin));
  expect(signIn!.pathname).toBe('/auth/login');
  expect(signIn!.searchParams.get('returnTo')).toBe('/documents?page=2#row');
  expect(Object.fromEntries(stepUp!.searchParams)).toEqual({
    returnTo: '/admin',
    maxAge: '300',
    acr: 'strong stronger',
  });
  expect(here!.searchParams.get('returnTo')).toBe(location.pathname + location.search + location.hash);
});

const refusal = (code: string, login: string) => () =>
  Response.json({ error: { code, text: { th: 'ท', en: 'E' } }, login }, { status: 401 });

test('a request that needs a fresh proof leads to it and back, and its answer is still unread', async () => {
  const { app, tab, wentTo } = browser();
  app.signIn('malee');
  app.state.answers['/api/approve'] = refusal('sign-in/step-up-required', '/auth/login?maxAge=300');
  const { client, person } = tab({ onRequired: 'redirect' });
  await client.refresh();
  const answer = await client.fetch('/api/approve', { method: 'POST' });
  expect(await answer.json()).toMatchObject({ error: { code: 'sign-in/step-up-required' } });
  expect(wentTo).toHaveLength(1);
  const query = new URL(wentTo[0]!, location.origin).searchParams;
  expect(query.get('maxAge')).toBe('300');
  expect(query.get('returnTo')).toBe(location.pathname + location.search + location.hash);
  expect(person()).toBe('malee');
});

test('a request that finds the session gone tells the page, which may ask the person first', async () => {
  const { app, tab, wentTo } = browser();
  app.signIn('malee');
  app.state.answers['/api/list'] = refusal('sign-in/required', '/auth/login');
  const told: string[] = [];
  const { client, person } = tab({ onRequired: ({ code, text }) => told.push(code, text?.en ?? '') });
  await client.refresh();
  app.state.session = null;
  await client.fetch('/api/list');
  expect(told).toEqual(['sign-in/required', 'E']);
  await vi.waitFor(() => expect(person()).toBe('signed-out'));
  expect(wentTo).toEqual([]);
});

test.each(['https://evil.example/login', '//evil.example/auth/login', 'javascript:alert(1)', '/other'])(
  'a login address like %s is never gone to',
  async (login) => {
    const { app, tab, wentTo } = browser();
    app.state.answers['/api/list'] = refusal('sign-in/required', login);
    await tab({ onRequired: 'redirect' }).client.fetch('/api/list');
    expect(wentTo).toHaveLength(1);
    expect(wentTo[0]).toMatch(/^\/auth\/login\?returnTo=/);
  },
);

test("another site's refusal leads nowhere", async () => {
  const { tab, wentTo } = browser();
  const foreign = refusal('sign-in/required', '/auth/login')();
  Object.defineProperty(foreign, 'url', { value: 'https://api.example/list' });
  const { client } = tab({ onRequired: 'redirect', fetch: async () => foreign });
  await client.fetch('https://api.example/list');
  expect(wentTo).toEqual([]);
});

test('a client that is closed is silent', async () => {
  const { app, tab } = browser();
  const { client, shown } = tab();
  await client.refresh();
  client.close();
  const before = [app.state.asked.length, shown.length];
  document.dispatchEvent(new Event('visibilitychange'));
  app.signIn('malee');
  await client.refresh();
  expect([app.state.asked.length - 1, shown.length]).toEqual(before);
});
