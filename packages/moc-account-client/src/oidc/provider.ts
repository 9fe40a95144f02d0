import type { JWTVerifyGetKey } from 'jose';
import * as oidc from 'openid-client';
import type { OidcSettings } from '../settings.js';
import { clientAuthentication } from './client-authentication.js';
import { configure } from './configuration.js';
import { createDiscovery, type ProviderMetadata } from './discovery.js';
import type { FreshKeys } from './fresh-keys.js';
import { createKeySet } from './key-sets.js';
import { createNaming, type Naming } from './naming.js';
import { once } from './once.js';
import { proofKeyPair } from './proof-key.js';
import { type ProviderClock, providerClock } from './provider-clock.js';
import { providerFetch } from './provider-fetch.js';

/** The pause between two key fetches that strangers can cause, by logout tokens of unknown keys. */
const PUBLIC_COOLDOWN_MS = 30_000;

/** Options of the library's calls: the key that proves possession, if there is one. */
export type Proof = { readonly DPoP?: oidc.DPoPHandle };

/** All that one call to the provider needs. */
export interface Connection {
  readonly metadata: ProviderMetadata;
  readonly configuration: oidc.Configuration;
  readonly proof: Proof;
}

/** The provider of one app: its metadata, keys and clock, kept between logins. */
export interface Provider {
  readonly clock: ProviderClock;
  readonly fetch: ReturnType<typeof providerFetch>;
  connect(): Promise<Connection>;
  /** For calls to APIs, which do not need the provider. */
  proof(): Promise<Proof>;
  /**
   * Keys for what came in answer to our own call. Fetched anew whenever a key is unknown, so that one that was rotated a
   * moment ago is known before the code is lost: only whoever holds a valid code gets this far.
   */
  signInKeys(metadata: ProviderMetadata): FreshKeys;
  /** Keys for what anybody can send here. */
  publicKeys(metadata: ProviderMetadata): JWTVerifyGetKey;
  readonly naming: Naming;
}

export function createProvider(settings: OidcSettings): Provider {
  const clock = providerClock(settings.clock);
  const fetchFn = providerFetch(settings, clock.observe);
  const discover = createDiscovery(settings, fetchFn);
  const signInKeys = createKeySet(settings, fetchFn, 0);
  const publicKeys = createKeySet(settings, fetchFn, PUBLIC_COOLDOWN_MS);
  const authentication = once(() => clientAuthentication(settings.clientAuth));
  const proof = once(() => proofHandle(settings));

  return {
    clock,
    fetch: fetchFn,
    connect: async () => {
      const metadata = await discover();
      const configuration = configure(settings, metadata, await authentication(), fetchFn);
      return { metadata, configuration, proof: await proof() };
    },
    proof,
    signInKeys: (metadata) => signInKeys(metadata.jwks_uri),
    publicKeys: (metadata) => publicKeys(metadata.jwks_uri).find,
    naming: createNaming(clock),
  };
}

/** One handle for all calls: it remembers the nonces that the servers want to see. */
async function proofHandle({ dpopKey, clock, issuer, clientId }: OidcSettings): Promise<Proof> {
  if (dpopKey === undefined) return {};
  const configuration = new oidc.Configuration({ issuer: issuer.href }, clientId);
  return {
    DPoP: oidc.getDPoPHandle(configuration, await proofKeyPair(dpopKey), {
      [oidc.modifyAssertion]: (_header, payload) => {
        payload.iat = Math.floor(clock.now().getTime() / 1_000);
      },
    }),
  };
}
