import { exportJWK, generateKeyPair } from 'jose';
import type { ClientMetadata, Configuration, KoaContextWithOIDC } from 'oidc-provider';
import { randomToken } from '../hashing.js';
import { memoryAdapter } from './memory-adapter.js';
import type { TestClient, TestProviderOptions } from './options.js';
import { CLAIMS_OF_SCOPE, claimsOfPersona } from './persona.js';
import type { ProviderPages } from './provider-pages.js';

/** Lifetimes in seconds: short, as a real provider's. */
const TTL = {
  AccessToken: 600,
  AuthorizationCode: 60,
  IdToken: 600,
  Interaction: 1_800,
  Session: 8 * 3_600,
  Grant: 8 * 3_600,
};

/** How oidc-provider is set up: code flow with PKCE, keys made for this start, first-party apps without consent. */
export async function providerConfiguration(
  { personas, clients }: TestProviderOptions,
  pages: ProviderPages,
): Promise<Configuration> {
  return {
    adapter: memoryAdapter(),
    clients: clients.map(clientMetadata),
    jwks: { keys: [await signingKey()] },
    cookies: { keys: [randomToken()] },
    claims: CLAIMS_OF_SCOPE,
    ttl: TTL,
    pkce: { required: () => true },
    findAccount: async (_context, id) => {
      const persona = personas.find((candidate) => candidate.id === id);
      return persona && { accountId: id, claims: async () => claimsOfPersona(persona) };
    },
    loadExistingGrant: grantWhatIsAsked,
    clientBasedCORS: () => false,
    interactions: { url: (_context, interaction) => `/interaction/${interaction.uid}` },
    features: {
      devInteractions: { enabled: false },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: pages.signOut,
        postLogoutSuccessSource: pages.signedOut,
      },
    },
    renderError: pages.error,
  };
}

/** Where an app's browser may go after signing out. */
function postLogoutRedirectUris({ redirectUris, postLogoutRedirectUris }: TestClient): string[] {
  return [...new Set(postLogoutRedirectUris ?? redirectUris.map((uri) => `${new URL(uri).origin}/`))];
}

function clientMetadata(client: TestClient): ClientMetadata {
  return {
    client_id: client.clientId,
    client_secret: client.secret,
    client_name: client.name ?? client.clientId,
    redirect_uris: [...client.redirectUris],
    post_logout_redirect_uris: postLogoutRedirectUris(client),
    grant_types: ['authorization_code'],
    response_types: ['code'],
    token_endpoint_auth_method: 'client_secret_post',
    id_token_signed_response_alg: 'RS256',
  };
}

async function signingKey() {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  return { ...(await exportJWK(privateKey)), kid: randomToken(), alg: 'RS256', use: 'sig' };
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
  grant.addOIDCScope(String(params?.scope ?? 'openid'));
  await grant.save();
  return grant;
}
