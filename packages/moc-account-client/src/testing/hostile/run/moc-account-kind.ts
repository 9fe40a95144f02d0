import { createMocAccount, type MocAccount } from '../../../moc-account.js';
import type { OidcOptions } from '../../../options.js';
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
      const told: unknown[] = [];
      const store = memorySessions({ clock: setting.clock });
      return underTest(
        () => createMocAccount({ ...defaults(setting, told), session: sessionOf(store), ...options }),
        told,
      );
    },
  };
}

const sessionOf = (store: OidcSessionStore) => ({
  store,
  secrets: ['a-session-secret-of-the-hostile-test'],
});

type OidcSessionStore = OidcOptions['session']['store'];

function defaults(setting: HostileSetting, told: unknown[]): Omit<OidcOptions, 'session'> {
  return {
    protocol: 'oidc',
    issuer: setting.issuer,
    clientId: setting.clientId,
    clientAuth: { method: 'client_secret_post', secret: setting.secret },
    baseUrl: setting.baseUrl,
    scopes: ['openid', 'profile', 'email', 'moc_account', 'offline_access'],
    fetch: setting.fetch,
    clock: setting.clock,
    onEvent: (event) => told.push(event),
  };
}

function underTest(create: () => MocAccount, told: unknown[]): RelyingPartyUnderTest {
  const moc = create();
  return {
    handle: (request) => moc.handler(request),
    subjectOf: async (request) => (await moc.session(request))?.identity.subject,
    accessToken: (request) => moc.accessToken(request),
    told: () => told,
    restart: () => underTest(create, told),
  };
}
