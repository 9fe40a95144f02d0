import { fixedClock } from '@moc-sdk/core';
import { compactDecrypt } from 'jose';
import { describe, expect, it } from 'vitest';
import type { SignInEvent } from '../events.js';
import type { MocIdentity } from '../identity.js';
import { readSettings } from '../settings.js';
import type { SignedIn } from '../sign-in-protocol.js';
import { createSessions } from './create-sessions.js';
import { createSessionVault } from './session-vault.js';

const APP = 'https://app.example';
const SECRET = 'a-secret-of-thirty-two-characters';
const identity: MocIdentity = {
  issuer: 'https://account.example',
  subject: 'malee',
  kind: 'person',
  status: 'permanent',
  person: { id: 'malee', name: { first: 'มาลี', last: 'ทดสอบ' } },
  roles: ['personnel'],
};
const tokens = { accessToken: 'access-1', tokenType: 'Bearer', refreshToken: 'refresh-1' } as const;

/** Keeps cookies as a browser does; one jar may visit several processes. */
function createJar() {
  const cookies = new Map<string, string>();
  return {
    cookies,
    keep: (setCookies: readonly string[]) => {
      for (const header of setCookies) {
        const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(header) ?? [];
        if (/Max-Age=0/.test(header)) cookies.delete(name);
        else cookies.set(name, value);
      }
    },
    request: () =>
      new Request(APP, { headers: { cookie: [...cookies].map((pair) => pair.join('=')).join('; ') } }),
  };
}

function start(secrets: readonly string[] = [SECRET], clock = fixedClock('2026-11-24T08:00:00Z')) {
  const events: string[] = [];
  const settings = readSettings({
    protocol: 'oidc',
    issuer: 'https://account.example',
    clientId: 'app',
    clientAuth: { method: 'client_secret_post', secret: 'app-secret' },
    baseUrl: APP,
    session: { store: 'cookie', idle: '30m', absolute: '2h', secrets },
    clock,
  });
  const vault = createSessionVault(settings);
  const emit = (event: Pick<SignInEvent, 'type'>) => void events.push(event.type);
  const sessions = createSessions(settings, vault, emit);
  const jar = createJar();
  const begin = async (more: Partial<SignedIn> = {}) => {
    const set = await sessions.begin(jar.request(), { identity, tokens, ...more });
    jar.keep(set);
    return set;
  };
  const tokensOf = async (request: Request) => {
    const live = await sessions.read(request, { touch: false });
    return vault.openTokens(live?.session.tokens);
  };
  return { sessions, vault, clock, events, jar, begin, tokensOf, settings };
}

const long = (length: number) => 'x'.repeat(length);

describe('a session in cookies', () => {
  it('is read from what the browser holds, by any process with the secret and by no other', async () => {
    const one = start();
    await one.begin();
    const read = (app: ReturnType<typeof start>) => app.sessions.read(one.jar.request(), { touch: false });
    expect((await read(one))?.session.identity).toEqual(identity);
    expect((await read(start()))?.session.identity).toEqual(identity);
    expect(await read(start([`${SECRET}-other`]))).toBeUndefined();
  });

  it('is a JWE in compact form that shows nothing', async () => {
    const { begin, jar } = start();
    await begin();
    const sealed = jar.cookies.get('__Host-moc-session.0')!;
    expect(sealed.split('.')).toHaveLength(5);
    expect(JSON.parse(Buffer.from(sealed.split('.')[0]!, 'base64url').toString())).toEqual({
      alg: 'dir',
      enc: 'A256GCM',
    });
    await expect(compactDecrypt(sealed, new Uint8Array(32))).rejects.toThrow('decryption operation failed');
  });

  it('is kept from scripts and other hosts', async () => {
    for (const cookie of await start().begin()) {
      expect(cookie).toMatch(
        /^__Host-moc-session\.\d=.*; Path=\/; Max-Age=\d+; HttpOnly; SameSite=Lax; Secure$/,
      );
    }
  });

  it('ends after half an hour without use, and after two hours for certain', async () => {
    const { sessions, clock, events, jar, begin } = start();
    await begin();
    for (const time of ['08:25', '08:50', '09:15', '09:40']) {
      clock.set(`2026-11-24T${time}:00Z`);
      const request = jar.request();
      expect(await sessions.read(request, { touch: true })).toBeDefined();
      jar.keep(sessions.setCookies(request));
    }
    clock.set('2026-11-24T09:59:59Z');
    expect(await sessions.read(jar.request(), { touch: false })).toBeDefined();
    clock.set('2026-11-24T10:00:00Z');
    expect(await sessions.read(jar.request(), { touch: true })).toBeUndefined();
    expect(events).toEqual(['session.expired']);
  });

  it('is not written again within the same minute', async () => {
    const { sessions, clock, jar, begin } = start();
    await begin();
    const visit = async (time: string) => {
      clock.set(`2026-11-24T08:${time}Z`);
      const request = jar.request();
      await sessions.read(request, { touch: true });
      const set = sessions.setCookies(request);
      jar.keep(set);
      return set.length > 0;
    };
    expect(await visit('00:59')).toBe(false);
    expect(await visit('01:00')).toBe(true);
    expect(await visit('01:30')).toBe(false);
    expect(await visit('02:00')).toBe(true);
  });

  it('moves to the new secret at the next use, so that the old one can go', async () => {
    const before = start();
    await before.begin();
    const both = start([`${SECRET}-new`, SECRET], fixedClock('2026-11-24T08:05:00Z'));
    const request = before.jar.request();
    expect(await both.sessions.read(request, { touch: true })).toBeDefined();
    before.jar.keep(both.sessions.setCookies(request));
    const after = start([`${SECRET}-new`]);
    expect(await after.sessions.read(before.jar.request(), { touch: false })).toBeDefined();
  });

  it('cannot be changed for other requests by an app that writes to what it was given', async () => {
    const { sessions, jar, begin } = start();
    await begin();
    await sessions.read(jar.request(), { touch: false });
    const live = await sessions.read(jar.request(), { touch: false });
    expect(() => live!.session.identity.roles.push('administrator')).toThrow(TypeError);
  });
});

describe('a large session', () => {
  const large = { accessToken: long(2_500), tokenType: 'Bearer', refreshToken: long(500) } as const;

  it('is spread over chunks that every browser takes, and found again', async () => {
    const { begin, jar, tokensOf } = start();
    const set = await begin({ tokens: large });
    expect(jar.cookies.size).toBe(2);
    for (const cookie of set) expect(cookie.length).toBeLessThanOrEqual(4_096);
    expect(await tokensOf(jar.request())).toEqual(large);
  });

  it('drops the chunk of a longer one before it', async () => {
    const { begin, jar, tokensOf } = start();
    await begin({ tokens: large });
    await begin();
    expect([...jar.cookies.keys()]).toEqual(['__Host-moc-session.0']);
    expect(await tokensOf(jar.request())).toEqual(tokens);
  });

  it('is no session while chunks are missing, mixed or shortened', async () => {
    const { sessions, begin, jar } = start();
    const cookies = async () => {
      await begin({ tokens: large });
      return [jar.cookies.get('__Host-moc-session.0')!, jar.cookies.get('__Host-moc-session.1')!] as const;
    };
    const [a0, a1] = await cookies();
    const [b0, b1] = await cookies();
    const read = (first: string | undefined, second: string | undefined) => {
      jar.cookies.clear();
      if (first !== undefined) jar.cookies.set('__Host-moc-session.0', first);
      if (second !== undefined) jar.cookies.set('__Host-moc-session.1', second);
      return sessions.read(jar.request(), { touch: true });
    };
    for (const [first, second] of [
      [a0, b1],
      [b0, a1],
      [b0, undefined],
      [undefined, b1],
      [b0, b1.slice(0, -1)],
      [b0.slice(1), b1],
      [b1, b0],
      ['', ''],
      ['a.b.c.d.e', undefined],
    ] as const) {
      expect(await read(first, second)).toBeUndefined();
    }
    expect(await read(b0, b1)).toBeDefined();
  });

  it('gives up the logout hint first', async () => {
    const { begin, sessions, vault, jar } = start();
    await begin({ logoutHint: long(900) });
    const hintNow = async () => {
      const live = await sessions.read(jar.request(), { touch: false });
      return vault.openHint(live?.session.logoutHint);
    };
    expect(await hintNow()).toHaveLength(900);
    await begin({ tokens: large, logoutHint: long(900) });
    expect(await hintNow()).toBeUndefined();
    expect([...jar.cookies].join('; ').length).toBeLessThan(6_000);
  });

  it('is refused if it does not fit at all, and the session before it stays', async () => {
    const { begin, jar, tokensOf } = start();
    await begin();
    await expect(begin({ tokens: { ...large, accessToken: long(6_000) } })).rejects.toMatchObject({
      code: 'sign-in/session-too-large',
    });
    expect(await tokensOf(jar.request())).toEqual(tokens);
  });
});

describe('requests that are under way while a session changes', () => {
  it('get the new tokens though they carry the cookies from before, and bring them to the browser', async () => {
    const { sessions, vault, jar, begin, tokensOf } = start();
    await begin();
    const late = jar.request();
    const request = jar.request();
    const live = await sessions.read(request, { touch: false });
    const renewed = { ...tokens, accessToken: 'access-2', refreshToken: 'refresh-2' };
    await sessions.change(request, live!, { tokens: await vault.sealTokens(renewed) });
    expect(await tokensOf(late)).toEqual(renewed);
    expect(sessions.setCookies(late)).toEqual(sessions.setCookies(request));
    jar.keep(sessions.setCookies(late));
    expect(await tokensOf(jar.request())).toEqual(renewed);
  });

  it('never bring back older tokens by noting a use', async () => {
    const { sessions, vault, clock, jar, begin, tokensOf } = start();
    await begin();
    clock.set('2026-11-24T08:10:00Z');
    const [one, two] = [jar.request(), jar.request()];
    const [live] = await Promise.all([one, two].map((each) => sessions.read(each, { touch: false })));
    const renewed = { ...tokens, refreshToken: 'refresh-2' };
    const sealed = await vault.sealTokens(renewed);
    await Promise.all([
      sessions.read(two, { touch: true }),
      sessions.change(one, live!, { tokens: sealed }),
      sessions.read(jar.request(), { touch: true }),
    ]);
    expect(await tokensOf(jar.request())).toEqual(renewed);
  });

  it('do not put the tokens from before in the place of new ones when their answer comes late', async () => {
    const { sessions, vault, clock, jar, begin, tokensOf } = start();
    await begin();
    clock.set('2026-11-24T08:10:00Z');
    const [slow, quick] = [jar.request(), jar.request()];
    await sessions.read(slow, { touch: true });
    const live = await sessions.read(quick, { touch: false });
    const renewed = { ...tokens, refreshToken: 'refresh-2' };
    await sessions.change(quick, live!, { tokens: await vault.sealTokens(renewed) });
    jar.keep(sessions.setCookies(quick));
    jar.keep(sessions.setCookies(slow));
    // Another process knows only what the browser brings.
    const elsewhere = start([SECRET], fixedClock('2026-11-24T08:10:00Z'));
    expect(await elsewhere.tokensOf(jar.request())).toEqual(renewed);
    expect(await tokensOf(jar.request())).toEqual(renewed);
  });

  it('stay signed out though a copy of the cookies was used after the ones that came with the sign-out', async () => {
    const { sessions, clock, jar, begin } = start();
    await begin();
    const own = jar.request();
    clock.set('2026-11-24T08:20:00Z');
    const copy = jar.request();
    await sessions.read(copy, { touch: true });
    jar.keep(sessions.setCookies(copy));
    // The newer cookies have been seen, and what this process knew of them is forgotten.
    await sessions.read(jar.request(), { touch: false });
    clock.set('2026-11-24T08:21:00Z');
    await sessions.end(own);
    for (const time of ['08:22', '08:40']) {
      clock.set(`2026-11-24T${time}:00Z`);
      expect(await sessions.read(jar.request(), { touch: true })).toBeUndefined();
    }
  });

  it('do not bring back a session that was signed out meanwhile', async () => {
    const { sessions, clock, jar, begin } = start();
    await begin();
    clock.set('2026-11-24T08:10:00Z');
    const slow = jar.request();
    await sessions.read(slow, { touch: true });
    const late = jar.request();
    jar.keep((await sessions.end(jar.request())).cookies);
    expect(jar.cookies.size).toBe(0);
    jar.keep(sessions.setCookies(slow));
    expect(jar.cookies.size).toBe(0);
    expect(await sessions.read(late, { touch: true })).toBeUndefined();
  });

  it('do not put the old session in the place of a new one', async () => {
    const { sessions, clock, jar, begin, tokensOf } = start();
    await begin();
    clock.set('2026-11-24T08:10:00Z');
    const slow = jar.request();
    await sessions.read(slow, { touch: true });
    const second = { ...tokens, accessToken: 'access-of-the-second-login' };
    await begin({ tokens: second });
    jar.keep(sessions.setCookies(slow));
    expect(await tokensOf(jar.request())).toEqual(second);
  });
});
