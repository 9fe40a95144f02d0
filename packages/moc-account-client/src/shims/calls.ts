import type { MocAccount } from '../moc-account.js';
import type { Shim } from './shim.js';

/** The calls that differ between frameworks only by where the request comes from. */
export function calls<Asked>(
  moc: MocAccount,
  requestOf: (asked: Asked) => Request,
): Pick<Shim<Asked>, 'session' | 'accessToken' | 'fetch'> {
  return {
    session: async (asked) => moc.session(requestOf(asked)),
    accessToken: async (asked) => moc.accessToken(requestOf(asked)),
    fetch: async (asked, url, init) => moc.fetch(requestOf(asked), url, init),
  };
}
