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
  if (toProvider === null) return begun;
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
