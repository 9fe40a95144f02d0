import { MocError } from '@moc-sdk/core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
  APP,
  type AppAtProvider,
  appAtProvider,
  CLIENT,
  SAME_ORIGIN,
  withTokenLife,
} from '../fixtures/app-at-provider.js';
import { malee } from '../fixtures/people.js';
import { memorySessions, type OidcOptions, type SessionStore, type StoredSession } from '../index.js';
import { createTestProvider } from '../testing/index.js';

const provider = createTestProvider({ personas: [malee], clients: [CLIENT] });
beforeAll(() => provider.listen());
afterAll(() => provider.close());
afterEach(() => provider.faults.clear());

/** Calls to the token endpoint, and what each sent. */
function counting(inner: typeof fetch) {
  const calls: URLSearchParams[] = [];
  const counted: typeof fetch = (input, init) => {
    if (new URL(String(input)).pathname === '/token') calls.push(new URLSearchParams(String(init?.body)));
    return inner(input, init);
  };
  return {
    fetch: counted,
    refreshes: () => calls.filter((body) => body.get('grant_type') === 'refresh_token'),
  };
}

type Kept = SessionStore | 'cookie';
async function signedIn(life: number, options: Partial<OidcOptions> & { store?: Kept } = {}) {
  const counter = counting(withTokenLife(life));
  const app = appAtProvider(provider, { fetch: counter.fetch, ...options });
  await app.signIn(malee);
  return { ...app, refreshes: counter.refreshes };
}

const types = ({ events }: AppAtProvider) => events.map(({ type }) => type);
const codeOf = (error: unknown) => (MocError.isInstance(error) ? error.code : error);

describe.each<[string, () => Kept]>([
  ['a store', () => memorySessions()],
  ['cookies', () => 'cookie'],
])('the access token of a session in %s', (_name, store) => {
  it('is given as it is while it is good', async () => {
    const app = await signedIn(3_600, { store: store() });
    const token = await app.moc.accessToken(app.request());
    expect(await app.moc.accessToken(app.request())).toBe(token);
    expect(app.refreshes()).toHaveLength(0);
    expect((await app.moc.fetch(app.request(), `${provider.issuer}/me`)).status).toBe(200);
  });

  it('is renewed once however many ask at the same time, and late requests get the new one', async () => {
    const app = await signedIn(0, { store: store() });
    const late = app.request();
    const requests = Array.from({ length: 50 }, () => app.request());
    const tokens = await Promise.all(requests.map((request) => app.moc.accessToken(request)));
    expect(new Set(tokens).size).toBe(1);
    expect(app.refreshes()).toHaveLength(1);
    expect(types(app).filter((type) => type === 'tokens.refreshed')).toHaveLength(1);
    const [first = app.request()] = requests;
    for (const request of requests) expect(app.moc.setCookies(request)).toEqual(app.moc.setCookies(first));
    // The tokens of this app have ended as they come: the late request renews again, with the newest refresh token.
    await app.moc.accessToken(late);
    const sent = app.refreshes().map((body) => body.get('refresh_token'));
    expect(new Set(sent).size).toBe(2);
    expect(types(app)).not.toContain('tokens.refresh-refused');
  });

  it('stays with a session while the provider is down, and is used as long as it lives', async () => {
    const app = await signedIn(20, { store: store() });
    const token = await app.moc.accessToken(app.request());
    expect(app.refreshes()).toHaveLength(1);
    provider.faults.set('token', 'error');
    expect(await app.moc.accessToken(app.request())).toBe(token);
    expect(await app.moc.accessToken(app.request())).toBe(token);
    // A provider in trouble is left in peace for a moment.
    expect(app.refreshes()).toHaveLength(2);
    expect(await app.moc.session(app.request())).not.toBeNull();
  });

  it.each(['drop', 'error', 'hang'] as const)(
    'that has ended is no logout when the provider does: %s',
    async (fault) => {
      const app = await signedIn(0, { store: store(), timeout: '1s' });
      provider.faults.set('token', fault);
      const asked = Array.from({ length: 20 }, () => app.moc.accessToken(app.request()).catch(codeOf));
      for (const answer of await Promise.all(asked)) {
        expect(['sign-in/provider-unavailable', 'sign-in/provider-timeout']).toContain(answer);
      }
      expect(app.refreshes()).toHaveLength(1);
      provider.faults.clear();
      expect(await app.moc.session(app.request())).not.toBeNull();
      expect(await app.moc.accessToken(app.request())).toMatch(/^[\w-]+$/);
    },
  );

  it('that has ended is no logout when the provider is asked too often', async () => {
    let isBusy = false;
    const limited: typeof fetch = async (input, init) => {
      if (!isBusy || new URL(String(input)).pathname !== '/token') return withTokenLife(0)(input, init);
      return Response.json({ error: 'too_many_requests' }, { status: 429 });
    };
    const app = appAtProvider(provider, { store: store(), fetch: limited });
    await app.signIn(malee);
    isBusy = true;
    expect(await app.moc.accessToken(app.request()).catch(codeOf)).toBe('sign-in/provider-unavailable');
    isBusy = false;
    expect(await app.moc.accessToken(app.request()).catch(codeOf)).toMatch(/^[\w-]+$/);
  });

  it('ends the session once the provider takes the refresh token no more', async () => {
    const app = await signedIn(0, { store: store() });
    const before = app.request();
    await app.moc.accessToken(app.request());
    const [stolen = new URLSearchParams()] = app.refreshes();
    // A thief uses the refresh token once more: the provider ends the whole family.
    await fetch(`${provider.issuer}/token`, { method: 'POST', body: stolen });
    const request = app.request();
    await expect(app.moc.accessToken(request)).rejects.toMatchObject({ code: 'sign-in/refresh-refused' });
    expect(types(app)).toContain('tokens.refresh-refused');
    expect(await app.moc.session(request)).toBeNull();
    expect(await app.moc.session(before)).toBeNull();
    expect(await app.moc.session(app.request())).toBeNull();
  });

  it('is taken back at the provider when the person signs out', async () => {
    const app = await signedIn(3_600, { store: store() });
    const token = await app.moc.accessToken(app.request());
    await app.browser.request(`${APP}/auth/logout`, SAME_ORIGIN);
    expect(app.events.at(-1)).toMatchObject({ type: 'session.ended', tokensRevoked: true });
    const answer = await fetch(`${provider.issuer}/me`, { headers: { authorization: `Bearer ${token}` } });
    expect(answer.status).toBe(401);
    await expect(app.moc.accessToken(app.request())).rejects.toMatchObject({ code: 'sign-in/required' });
  });

  it('is not there where the app keeps none', async () => {
    const app = await signedIn(3_600, { store: store(), tokens: 'forget' });
    await expect(app.moc.accessToken(app.request())).rejects.toMatchObject({
      code: 'sign-in/no-access-token',
    });
    expect(app.events.at(-1)).toMatchObject({ step: 'access-token', code: 'sign-in/no-access-token' });
    await app.browser.request(`${APP}/auth/logout`, SAME_ORIGIN);
    expect(app.events.at(-1)).toMatchObject({ type: 'session.ended', tokensRevoked: false });
  });

  it('that cannot be renewed is used to its end, and no longer', async () => {
    const scopes = ['openid', 'profile', 'moc_account'];
    const short = await signedIn(20, { store: store(), scopes });
    expect(await short.moc.accessToken(short.request())).toMatch(/^[\w-]+$/);
    const ended = await signedIn(0, { store: store(), scopes });
    await expect(ended.moc.accessToken(ended.request())).rejects.toMatchObject({
      code: 'sign-in/no-access-token',
    });
    expect(ended.refreshes()).toHaveLength(0);
  });
});

describe('a session in a store', () => {
  it('holds neither its id nor a token that whoever reads the store could use', async () => {
    const memory = memorySessions();
    const written: string[] = [];
    const note = (key: string, session: StoredSession) => void written.push(key, JSON.stringify(session));
    const store: SessionStore = {
      ...memory,
      set: async (key, session) => {
        note(key, session);
        await memory.set(key, session);
      },
      replace: async (key, session) => {
        note(key, session);
        return memory.replace(key, session);
      },
    };
    const app = await signedIn(0, { store });
    const token = await app.moc.accessToken(app.request());
    const [body = new URLSearchParams()] = app.refreshes();
    const id = app.browser.cookies('localhost').get('moc-session-4000');
    expect(written.length).toBeGreaterThan(2);
    for (const secret of [id, token, body.get('refresh_token')]) {
      expect(secret).toMatch(/.{20}/);
      expect(written.join('\n')).not.toContain(secret);
    }
  });

  it('keeps the new tokens though the store stumbles when they come', async () => {
    const memory = memorySessions();
    let failures = 0;
    const store: SessionStore = {
      ...memory,
      replace: async (key, session) => {
        if (failures-- > 0) throw new Error('the store stumbles');
        return memory.replace(key, session);
      },
    };
    const app = await signedIn(0, { store });
    failures = 3;
    await app.moc.accessToken(app.request());
    await app.moc.accessToken(app.request());
    expect(types(app).filter((type) => type === 'tokens.refreshed')).toHaveLength(2);
  });

  it.each<[string, Partial<Record<keyof SessionStore, number>>, string | undefined]>([
    ['fails to find the session once the lease is taken', { get: 2 }, 'system/storage-unavailable'],
    ['cannot give the lease back', { releaseLease: 1 }, undefined],
  ])('renews at the next request though the store %s', async (_name, failing, told) => {
    const memory = memorySessions();
    const left: Partial<Record<keyof SessionStore, number>> = {};
    const stumble = (method: keyof SessionStore) => {
      const turn = left[method];
      if (turn === undefined) return;
      left[method] = turn - 1;
      if (turn === 1) throw new Error('the store stumbles');
    };
    const store: SessionStore = {
      ...memory,
      get: async (key) => {
        stumble('get');
        return memory.get(key);
      },
      releaseLease: async (name, holder) => {
        await memory.releaseLease(name, holder);
        stumble('releaseLease');
      },
    };
    const app = await signedIn(0, { store, timeout: '1s' });
    Object.assign(left, failing);
    const first = await app.moc.accessToken(app.request()).then(() => undefined, codeOf);
    expect(first).toBe(told);
    await app.moc.accessToken(app.request());
  });

  it('waits for another process no longer than `timeout`, however slow the store is', async () => {
    const memory = memorySessions();
    let tries = 0;
    const store: SessionStore = {
      ...memory,
      takeLease: async () => {
        tries += 1;
        return new Promise((resolve) => setTimeout(resolve, 300, false));
      },
    };
    const app = await signedIn(0, { store, timeout: '1s' });
    const outcome = await app.moc.accessToken(app.request()).catch(codeOf);
    expect(outcome).toBe('sign-in/provider-unavailable');
    expect(tries).toBeLessThan(6);
  });

  it('that ends while the provider renews leaves nobody with new tokens', async () => {
    const store = memorySessions();
    let app: AppAtProvider | undefined;
    const signingOut: typeof fetch = async (input, init) => {
      const answer = await withTokenLife(0)(input, init);
      const isRefresh = String(init?.body).includes('grant_type=refresh_token');
      if (isRefresh && app) await app.browser.request(`${APP}/auth/logout`, SAME_ORIGIN);
      return answer;
    };
    app = appAtProvider(provider, { store, fetch: signingOut });
    await app.signIn(malee);
    await expect(app.moc.accessToken(app.request())).rejects.toMatchObject({ code: 'sign-in/required' });
    expect(await app.moc.session(app.request())).toBeNull();
  });
});
