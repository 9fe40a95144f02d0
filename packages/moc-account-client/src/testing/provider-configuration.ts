import type { Client, Configuration, KoaContextWithOIDC, ResourceServer } from 'oidc-provider';
import { clientMetadata } from './client-metadata.js';
import { loopbackFetch } from './loopback-fetch.js';
import type { MemoryAdapter } from './memory-adapter.js';
import { keepOfflineAccess } from './offline-access.js';
import type { TestApi, TestProviderOptions } from './options.js';
import type { People } from './people.js';
import { CLAIMS_OF_SCOPE, claimsOfPersona } from './persona.js';
import type { ProviderPages } from './provider-pages.js';
import { ACR_VALUES, signInPolicy } from './sign-in-policy.js';
import type { SigningKeys } from './signing-keys.js';

/** Lifetimes in seconds: short, as a real provider's. */
export const TTL = {
  AccessToken: 600,
  AuthorizationCode: 60,
  IdToken: 600,
  Interaction: 1_800,
  RefreshToken: 8 * 3_600,
  Session: 8 * 3_600,
  Grant: 8 * 3_600,
};

/** What a provider keeps when it is built anew with other keys. */
export interface ProviderMemory {
  readonly adapter: MemoryAdapter;
  readonly cookieSecret: string;
  readonly keys: SigningKeys;
  readonly people: People;
}

/** How oidc-provider is set up: code flow with PKCE, keys made for this start, first-party apps without consent. */
export function providerConfiguration(
  library: typeof import('oidc-provider'),
  options: TestProviderOptions,
  { adapter, cookieSecret, keys, people }: ProviderMemory,
  pages: ProviderPages,
): Configuration {
  const { clients, apis = [] } = options;
  return {
    adapter: adapter.factory,
    clients: clients.map(clientMetadata),
    // oidc-provider keeps what it is given; it must not hold on to ours.
    jwks: { keys: structuredClone([...keys.all()]) },
    cookies: { keys: [cookieSecret] },
    claims: CLAIMS_OF_SCOPE,
    scopes: ['openid', 'offline_access', ...new Set(apis.flatMap(({ scopes }) => scopes))],
    acrValues: [...ACR_VALUES],
    ttl: TTL,
    pkce: { required: () => true },
    rotateRefreshToken: ({ oidc }) =>
      clients.find(({ clientId }) => clientId === oidc.client?.clientId)?.rotatesRefreshTokens ?? true,
    findAccount: async (_context, id) => {
      const holder = await people.find(id);
      return holder && { accountId: id, claims: async () => claimsOfPersona(holder) };
    },
    loadExistingGrant: grantWhatIsAsked,
    // The one place where oidc-provider lets others look at every authorization request.
    extraParams: { moc_offline_access: keepOfflineAccess },
    clientBasedCORS: () => false,
    interactions: {
      url: (_context, interaction) => `/interaction/${interaction.uid}`,
      policy: signInPolicy(library),
    },
    features: {
      devInteractions: { enabled: false },
      backchannelLogout: { enabled: true },
      revocation: { enabled: true, allowedPolicy: isOwnToken },
      // An API asks about tokens that were given to apps.
      introspection: { enabled: true, allowedPolicy: () => true },
      resourceIndicators: {
        enabled: true,
        getResourceServerInfo: (_context, resource) => resourceServer(library, apis, resource),
      },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: pages.signOut,
        postLogoutSuccessSource: pages.signedOut,
      },
    },
    fetch: loopbackFetch,
    renderError: pages.error,
  };
}

function isOwnToken(
  _context: KoaContextWithOIDC,
  client: Client,
  token: { clientId?: string | undefined },
): boolean {
  return token.clientId === client.clientId;
}

function resourceServer(
  { errors }: typeof import('oidc-provider'),
  apis: readonly TestApi[],
  audience: string,
): ResourceServer {
  const api = apis.find((candidate) => candidate.audience === audience);
  if (!api) throw new errors.InvalidTarget();
  return { scope: api.scopes.join(' '), audience, accessTokenFormat: 'jwt', jwt: { sign: { alg: 'RS256' } } };
}

/**
 * The ministry's own apps ask for no consent: what they ask for is granted. A session keeps one grant for each app, as
 * the provider takes back the codes of every other: of two tabs, the first would fail.
 */
async function grantWhatIsAsked({ oidc }: KoaContextWithOIDC) {
  const { client, account, params, session } = oidc;
  if (!client || !account) return undefined;
  const grantId = session?.grantIdFor(client.clientId);
  const given = grantId === undefined ? undefined : await oidc.provider.Grant.find(grantId);
  const grant =
    given?.accountId === account.accountId
      ? given
      : new oidc.provider.Grant({ clientId: client.clientId, accountId: account.accountId });
  const scope = String(params?.scope ?? 'openid');
  grant.addOIDCScope(scope);
  for (const resource of Object.keys(oidc.resourceServers ?? {})) grant.addResourceScope(resource, scope);
  await grant.save();
  return grant;
}
