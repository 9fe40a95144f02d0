import type { Clock } from '@moc-sdk/core';
import type { HostileCase } from '../cases/hostile-case.js';
import { createHostileProvider, type HostileProvider } from '../hostile-provider.js';
import type { HostileKeys } from '../keys.js';
import { type Browser, createBrowser } from './browser.js';
import type { HostileSetting, RelyingPartyKind, RelyingPartyUnderTest } from './relying-party.js';
import { signIn } from './sign-in.js';

const BASE_URL = 'https://app.example';
const CLIENT = { clientId: 'hostile-test', secret: 'the-secret-of-the-hostile-test' };

/** One provider, one app, and a person who is signed in at both. */
export interface Scene {
  readonly provider: HostileProvider;
  readonly party: RelyingPartyUnderTest;
  /** The browser of the person with the good session. */
  readonly signedIn: Browser;
  newBrowser(): Browser;
  /** Lets time pass for the provider and the app. */
  wait(seconds: number): void;
}

type Wanted = Pick<HostileCase, 'group' | 'before'>;

/** Where cases are played. */
export interface Stage {
  /** Sets the scene before the provider departs from the truth. */
  scene(wanted: Wanted): Promise<Scene>;
}

/** A case that uses up the good session needs one of its own; the others share one, each with a provider of its own. */
export function createStage(kind: RelyingPartyKind, keys: HostileKeys): Stage {
  let shared: Promise<Opened> | undefined;

  return {
    scene: async ({ group, before = 'fresh' }) => {
      const usesSession = group === 'refresh' || group === 'logout token' || before !== 'fresh';
      if (usesSession) return ownScene(await open(kind, keys), before);
      shared ??= open(kind, keys);
      const { setting, party, ...opened } = await shared;
      const provider = await newProvider(keys, opened.clock);
      return { ...opened, provider, party: party.restart({ ...setting, fetch: provider.fetch }) };
    },
  };
}

interface Opened extends Scene {
  readonly setting: HostileSetting;
  readonly clock: Clock;
}

function ownScene(opened: Opened, before: Wanted['before']): Scene {
  const { provider, party, setting } = opened;
  if (before === 'rotated') provider.rotateKeys();
  return before === 'fresh' ? { ...opened, party: party.restart(setting) } : opened;
}

/** Starts a provider and an app, and signs somebody in. */
async function open(kind: RelyingPartyKind, keys: HostileKeys): Promise<Opened> {
  let offsetMs = 0;
  const clock: Clock = { now: () => new Date(Date.now() + offsetMs) };
  const provider = await newProvider(keys, clock);
  const { issuer, fetch } = provider;
  const setting = { ...CLIENT, issuer, fetch, clock, baseUrl: BASE_URL };
  const party = kind.start(setting);
  const signedIn = createBrowser(BASE_URL);
  const { status } = await signIn(provider, party, signedIn, '/auth/login');
  if ((await party.subjectOf(signedIn.request('/'))) === undefined) {
    throw new Error(`${kind.name} cannot sign in at an honest provider: HTTP ${status}`);
  }
  const wait = (seconds: number) => {
    offsetMs += seconds * 1_000;
  };
  return { provider, party, signedIn, setting, clock, wait, newBrowser: () => createBrowser(BASE_URL) };
}

function newProvider(keys: HostileKeys, clock: Clock): Promise<HostileProvider> {
  return createHostileProvider({ ...CLIENT, redirectUri: `${BASE_URL}/auth/callback`, keys, clock });
}
