import { fixedClock } from '@moc-sdk/core';
import { describe, expect, it, vi } from 'vitest';
import type { SignInEvent } from '../events.js';
import type { MocIdentity } from '../identity.js';
import { readSettings } from '../settings.js';
import { createSessions } from './create-sessions.js';
import { memorySessions } from './memory-sessions.js';
import type { StoredSession } from './session.js';
import type { SessionStore } from './session-store.js';
import { createSessionVault } from './session-vault.js';

const APP = 'https://app.example';
const identity: MocIdentity = {
  issuer: 'https://account.example',
  subject: 'malee',
  kind: 'person',
  status: 'permanent',
  person: { id: 'malee', name: { first: 'มาลี', last: 'ทดสอบ' } },
  roles: [],
};

function start(store: SessionStore = memorySessions()) {
  const clock = fixedClock('2026-11-24T08:00:00Z');
  const events: string[] = [];
  const settings = readSettings({
    protocol: 'oidc',
    issuer: 'https://account.example',
    clientId: 'app',
    clientAuth: { method: 'client_secret_post', secret: 'app-secret' },
    baseUrl: APP,
    session: { store, idle: '30m', absolute: '2h', secrets: ['a-secret-of-thirty-two-characters'] },
    clock,
  });
  const vault = createSessionVault(settings);
  const sessions = createSessions(settings, vault, (event: Pick<SignInEvent, 'type'>) =>
    events.push(event.type),
  );
  const requestWith = (cookie: string) =>
    new Request(APP, { headers: { cookie: cookie.split(';')[0] ?? '' } });
  const begin = async () => {
    const [cookie = ''] = await sessions.begin(new Request(APP), { identity, logoutHint: 'an.id.token' });
    return requestWith(cookie);
  };
  return { sessions, vault, clock, events, begin, requestWith };
}

describe('a session', () => {
  it('ends after half an hour without use', async () => {
    const { sessions, clock, events, begin } = start();
    const request = await begin();
    clock.set('2026-11-24T08:29:59Z');
    expect(await sessions.read(request.clone(), { touch: false })).toBeDefined();
    clock.set('2026-11-24T08:30:00Z');
    expect(await sessions.read(request.clone(), { touch: true })).toBeUndefined();
    expect(events).toEqual(['session.expired']);
  });

  it('lives on while it is used, but not beyond two hours', async () => {
    const { sessions, clock, begin } = start();
    const request = await begin();
    for (const time of ['08:25', '08:50', '09:15', '09:40']) {
      clock.set(`2026-11-24T${time}:00Z`);
      expect(await sessions.read(request.clone(), { touch: true })).toBeDefined();
    }
    const live = await sessions.read(request.clone(), { touch: false });
    expect(live?.session.expiresAt).toBe('2026-11-24T10:00:00.000Z');
    clock.set('2026-11-24T10:00:00Z');
    expect(await sessions.read(request.clone(), { touch: true })).toBeUndefined();
  });

  it('has its full length again after a further login, a step-up too', async () => {
    const { sessions, clock, begin, requestWith } = start();
    const first = await begin();
    clock.set('2026-11-24T08:20:00Z');
    const [cookie = ''] = await sessions.begin(first, { identity });
    const live = await sessions.read(requestWith(cookie), { touch: false });
    expect(live?.session).toMatchObject({
      signedInAt: '2026-11-24T08:20:00.000Z',
      endsAt: '2026-11-24T10:20:00.000Z',
    });
    expect(await sessions.read(first.clone(), { touch: false })).toBeUndefined();
  });

  it('is stored under a hash, without the id and without a readable token', async () => {
    const written: [string, StoredSession][] = [];
    const memory = memorySessions();
    const store = {
      ...memory,
      set: async (key: string, session: StoredSession) => void written.push([key, session]),
    };
    const { begin } = start(store);
    const id = (await begin()).headers.get('cookie')?.split('=')[1];
    const [key, session] = written[0] ?? [];
    expect(key).toMatch(/^[\w-]{43}$/);
    expect(key).not.toBe(id);
    expect(JSON.stringify(session)).not.toMatch(new RegExp(`${id}|an\\.id\\.token`));
    expect(JSON.parse(JSON.stringify(session))).toEqual(session);
  });

  it('gives the provider its token back at logout', async () => {
    const { sessions, vault, begin } = start();
    const request = await begin();
    const { session } = await sessions.end(request);
    expect(await vault.openHint(session?.logoutHint)).toBe('an.id.token');
    expect(await sessions.end(request)).not.toHaveProperty('session');
  });

  it.each(['', 'x', `${'a'.repeat(42)}'`, '../../etc/passwd', 'a'.repeat(4_000)])(
    'is not looked up for the cookie %j',
    async (id) => {
      const store = memorySessions();
      const { sessions, requestWith } = start({
        ...store,
        get: () => Promise.reject(new Error('looked up')),
      });
      expect(await sessions.read(requestWith(`__Host-moc-session=${id}`), { touch: true })).toBeUndefined();
    },
  );

  it('that was ended meanwhile is not brought back by a slow request', async () => {
    const memory = memorySessions();
    let open = () => {};
    const gate = new Promise<void>((resolve) => {
      open = resolve;
    });
    let held = false;
    const slowOnce = {
      ...memory,
      get: async (key: string) => {
        const session = await memory.get(key);
        if (!held) return session;
        held = false;
        await gate;
        return session;
      },
    };
    const { sessions, clock, begin } = start(slowOnce);
    const request = await begin();
    clock.set('2026-11-24T08:10:00Z');
    held = true;
    const slow = sessions.read(request, { touch: true });
    await vi.waitUntil(() => !held);
    await sessions.end(request.clone());
    open();
    await slow;
    expect(await sessions.read(request.clone(), { touch: false })).toBeUndefined();
  });

  it('is not "no session" when the store fails', async () => {
    const failing = { ...memorySessions(), get: () => Promise.reject(new Error('down')) };
    const { sessions, requestWith } = start(failing);
    await expect(
      sessions.read(requestWith(`__Host-moc-session=${'a'.repeat(43)}`), { touch: true }),
    ).rejects.toMatchObject({ code: 'system/storage-unavailable' });
  });
});
