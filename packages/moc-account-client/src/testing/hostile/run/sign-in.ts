import type { HostileProvider } from '../hostile-provider.js';
import type { Browser } from './browser.js';
import type { RelyingPartyUnderTest } from './relying-party.js';

/** One login, to its end or to where it is refused; returns the app's last answer. */
export async function signIn(
  provider: HostileProvider,
  party: Pick<RelyingPartyUnderTest, 'handle'>,
  browser: Browser,
  login: string,
): Promise<Response> {
  const begun = await party.handle(browser.request(login));
  browser.keep(begun);
  const toProvider = begun.headers.get('location');
  // An app that was led astray sends the browser to another place, and nobody answers from there.
  if (toProvider === null || !isAt(toProvider, provider)) return begun;
  const answered = await provider.fetch(toProvider);
  const toApp = answered.headers.get('location');
  if (toApp === null) {
    throw new Error(`The provider refused the authorization request: HTTP ${answered.status}`);
  }
  const { pathname, search } = new URL(toApp);
  const response = await party.handle(browser.request(pathname + search));
  browser.keep(response);
  return response;
}

function isAt(address: string, { issuer }: HostileProvider): boolean {
  const { origin, username } = new URL(address);
  return origin === new URL(issuer).origin && username === '';
}
