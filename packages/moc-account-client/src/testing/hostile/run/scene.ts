import type { Clock } from '@moc-sdk/core';
import type { HostileCase } from '../cases/hostile-case.js';
import { createHostileProvider, type HostileProvider } from '../hostile-provider.js';
import type { HostileKeys } from '../keys.js';
import { type Browser, createBrowser } from './browser.js';
import type { RelyingPartyKind, RelyingPartyUnderTest } from './relying-party.js';

const BASE_URL = 'https://app.example';

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

/** Sets the scene before the provider departs from the truth. */
export async function createScene(
  kind: RelyingPartyKind,
  keys: HostileKeys,
  before: HostileCase['before'],
): Promise<Scene> {
  let offsetMs = 0;
  const clock: Clock = { now: () => new Date(Date.now() + offsetMs) };
  const client = { clientId: 'hostile-test', secret: 'the-secret-of-the-hostile-test' };
  const redirectUri = `${BASE_URL}/auth/callback`;
  const provider = await createHostileProvider({ ...client, redirectUri, keys, clock });
  const { issuer, fetch } = provider;
  const party = kind.start({ ...client, issuer, fetch, clock, baseUrl: BASE_URL });
  const signedIn = createBrowser(BASE_URL);
  const { response } = await signIn(provider, party, signedIn, '/auth/login');
  if ((await party.subjectOf(signedIn.request('/'))) === undefined) {
    throw new Error(`${kind.name} cannot sign in at an honest provider: HTTP ${response.status}`);
  }
  if (before === 'rotated') provider.rotateKeys();
  return {
    provider,
    party: before === undefined || before === 'fresh' ? party.restart() : party,
    signedIn,
    newBrowser: () => createBrowser(BASE_URL),
    wait: (seconds) => {
      offsetMs += seconds * 1_000;
    },
  };
}

/** One login, to its end or to where it is refused; returns the app's last answer. */
export async function signIn(
  provider: HostileProvider,
  party: Pick<RelyingPartyUnderTest, 'handle'>,
  browser: Browser,
  login: string,
): Promise<{ response: Response }> {
  const begun = await party.handle(browser.request(login));
  browser.keep(begun);
  const toProvider = begun.headers.get('location');
  if (toProvider === null) return { response: begun };
  const answered = await provider.fetch(toProvider);
  const toApp = answered.headers.get('location');
  if (toApp === null)
    throw new Error(`The provider refused the authorization request: HTTP ${answered.status}`);
  const { pathname, search } = new URL(toApp);
  const response = await party.handle(browser.request(pathname + search));
  browser.keep(response);
  return { response };
}
