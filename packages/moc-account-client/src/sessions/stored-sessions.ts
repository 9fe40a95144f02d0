import { MocError } from '@moc-sdk/core';
import type { Emit } from '../events.js';
import { randomToken, sha256 } from '../hashing.js';
import { dropCookie, readCookies, setCookie } from '../http/cookies.js';
import type { Settings } from '../settings.js';
import { guardedStore } from './guarded-store.js';
import { newSession } from './new-session.js';
import { recentlyUsed } from './recently-used.js';
import type { SessionStore } from './session-store.js';
import { isOver, touched } from './session-times.js';
import type { SessionVault } from './session-vault.js';
import type { LiveSession, SessionChange, Sessions } from './sessions.js';

/** Each round is lost to one writer, and writers are few: a touch a minute, a renewal an hour. */
const MAX_ROUNDS = 10;
/** Hashes of ids that are remembered, some 200 bytes each. */
const MAX_KEYS = 5_000;

/** Sessions in a store on the server; the browser holds a random id. */
export function storedSessions(
  settings: Settings & { readonly store: SessionStore },
  vault: SessionVault,
  emit: Emit,
): Sessions {
  const { cookies: policy, clock } = settings;
  const store = guardedStore(settings.store);
  /** What each request found: a page that asks ten times costs one look-up. */
  const found = new WeakMap<Request, Promise<LiveSession | undefined>>();
  /** Hashing is the larger part of a check over a fast store. */
  const keys = recentlyUsed<string>(MAX_KEYS);
  const now = () => clock.now().getTime();
  const remember = (request: Request, live: LiveSession | undefined) => {
    found.set(request, Promise.resolve(live));
    return live;
  };

  async function keyOf(request: Request): Promise<string | undefined> {
    const id = readCookies(request).get(policy.session);
    if (id === undefined || !/^[\w-]{43}$/.test(id)) return undefined;
    const known = keys.get(id);
    if (known !== undefined) return known;
    const key = await sha256(id);
    keys.set(id, key);
    return key;
  }

  async function lookUp(key: string): Promise<LiveSession | undefined> {
    const session = await store.get(key);
    if (!session) return undefined;
    if (!isOver(session, now())) return { key, session };
    await store.delete(key);
    emit({ type: 'session.expired' });
    return undefined;
  }

  function lookUpOnce(request: Request): Promise<LiveSession | undefined> {
    const known = found.get(request);
    if (known) return known;
    const looked = keyOf(request).then((key) => (key === undefined ? undefined : lookUp(key)));
    found.set(request, looked);
    // A store that failed is asked again.
    looked.catch(() => found.delete(request));
    return looked;
  }

  /** Whoever wrote meanwhile wins: a use that is not noted is no loss, a token that is overwritten would be. */
  async function touch(request: Request, live: LiveSession): Promise<LiveSession> {
    const session = touched(live.session, now(), settings);
    if (!session || !(await store.replace(live.key, session))) return live;
    const newer = { key: live.key, session };
    remember(request, newer);
    return newer;
  }

  async function change(
    request: Request,
    { key }: LiveSession,
    wanted: SessionChange,
  ): Promise<LiveSession | undefined> {
    for (let round = 0; round < MAX_ROUNDS; round++) {
      const before = await lookUp(key);
      if (!before) return remember(request, undefined);
      const session = { ...before.session, ...wanted, version: before.session.version + 1 };
      if (await store.replace(key, session)) return remember(request, { key, session });
    }
    throw new MocError('system/storage-unavailable');
  }

  return {
    begin: async (request, signedIn) => {
      const previous = await keyOf(request);
      const id = randomToken();
      await store.set(await sha256(id), await newSession(settings, vault, signedIn));
      if (previous) await store.delete(previous);
      remember(request, undefined);
      return [setCookie(policy, policy.session, id, settings.absoluteMs)];
    },
    read: async (request, options) => {
      const live = await lookUpOnce(request);
      return live && options.touch ? touch(request, live) : live;
    },
    reread: async (request, { key }) => remember(request, await lookUp(key)),
    adopt: async (request, live) => void remember(request, live),
    change,
    end: async (request) => {
      const cookies = [dropCookie(policy, policy.session)];
      const key = await keyOf(request);
      const session = key === undefined ? undefined : await store.get(key);
      if (key !== undefined) await store.delete(key);
      remember(request, undefined);
      return { cookies, ...(session && { session }) };
    },
    endLive: async (request, { key }) => {
      await store.delete(key);
      remember(request, undefined);
    },
    endSelected: (selection) => store.deleteSelected(selection),
    setCookies: () => [],
    lease: async (name, forMs) => {
      const holder = randomToken();
      const until = new Date(now() + forMs).toISOString();
      if (!(await store.takeLease(name, holder, until))) return undefined;
      return { release: () => store.releaseLease(name, holder) };
    },
  };
}
