import { createMocAccount } from '../../../moc-account.js';
import type { OidcOptions, SessionOptions } from '../../../options.js';
import { memorySessions } from '../../../sessions/memory-sessions.js';
import type { HostileSetting, RelyingPartyKind, RelyingPartyUnderTest } from './relying-party.js';

/**
 * This package's own relying party, for {@link runHostileCases}.
 *
 * @param options what your app sets beyond the defaults
 */
export function mocAccountKind(options: Partial<OidcOptions> = {}): RelyingPartyKind {
  return {
    name: '@moc-sdk/moc-account-client',
    start: (setting) => {
      const store = memorySessions({ clock: setting.clock });
      const session = { store, secrets: ['a-session-secret-of-the-hostile-test'] };
      return underTest(setting, session, options);
    },
  };
}

function underTest(
  setting: HostileSetting,
  session: SessionOptions,
  options: Partial<OidcOptions>,
): RelyingPartyUnderTest {
  const told: unknown[] = [];
  const { issuer, clientId, secret, baseUrl, fetch, clock } = setting;
  const moc = createMocAccount({
    protocol: 'oidc',
    issuer,
    clientId,
    clientAuth: { method: 'client_secret_post', secret },
    baseUrl,
    session,
    scopes: ['openid', 'profile', 'email', 'moc_account', 'offline_access'],
    fetch,
    clock,
    onEvent: (event) => told.push(event),
    ...options,
  });
  return {
    handle: (request) => moc.handler(request),
    subjectOf: async (request) => (await moc.session(request))?.identity.subject,
    accessToken: (request) => moc.accessToken(request),
    told: () => told,
    restart: (next) => underTest(next, session, options),
  };
}
