import { MocError } from '@moc-sdk/core';
import * as oidc from 'openid-client';
import { isTrustworthy } from '../http/origins.js';
import type { Settings } from '../settings.js';
import { asSignInError } from './provider-errors.js';
import { providerFetch } from './provider-fetch.js';

/** How long the provider's metadata is believed before it is asked for again. */
const FRESH_MS = 60 * 60_000;
/** The pause before the second and last try. */
const RETRY_AFTER_MS = 250;

export type ProviderMetadata = oidc.ServerMetadata & { readonly jwks_uri: string };

/**
 * Reads the provider's metadata when it is first needed, keeps it for an hour, and keeps using it beyond that while
 * the provider cannot be reached. A failure is not remembered: the next login asks again.
 */
export function createDiscovery(settings: Settings): () => Promise<ProviderMetadata> {
  let known: { metadata: ProviderMetadata; at: number } | undefined;
  let pending: Promise<ProviderMetadata> | undefined;

  async function refresh(): Promise<ProviderMetadata> {
    try {
      const metadata = await readTwice(settings);
      known = { metadata, at: settings.clock.now().getTime() };
      return metadata;
    } catch (error) {
      if (known && MocError.isInstance(error) && error.code === 'sign-in/provider-unavailable') {
        return known.metadata;
      }
      throw error;
    } finally {
      pending = undefined;
    }
  }

  return async () => {
    if (known && Math.abs(settings.clock.now().getTime() - known.at) < FRESH_MS) return known.metadata;
    pending ??= refresh();
    return pending;
  };
}

async function readTwice(settings: Settings): Promise<ProviderMetadata> {
  try {
    return await read(settings);
  } catch (error) {
    const first = discoveryError(error);
    const hung = first.details.reason === 'OAUTH_TIMEOUT' || first.details.reason === 'TimeoutError';
    if (first.code !== 'sign-in/provider-unavailable' || hung) throw first;
  }
  await new Promise((resolve) => setTimeout(resolve, RETRY_AFTER_MS));
  try {
    return await read(settings);
  } catch (error) {
    throw discoveryError(error);
  }
}

function discoveryError(thrown: unknown): MocError {
  const error = asSignInError(thrown);
  return error.details.check === 'issuer'
    ? misconfigured('the provider calls itself by another issuer')
    : error;
}

function misconfigured(problem: string): MocError {
  return new MocError('sign-in/misconfigured', { details: { problem } });
}

async function read(settings: Settings): Promise<ProviderMetadata> {
  const { issuer } = settings;
  const configuration = await oidc.discovery(issuer, settings.clientId, undefined, oidc.None(), {
    timeout: settings.timeoutMs / 1_000,
    [oidc.customFetch]: providerFetch(settings.fetch),
    ...(issuer.protocol === 'http:' ? { execute: [oidc.allowInsecureRequests] } : {}),
  });
  return checked(configuration.serverMetadata(), issuer);
}

/** openid-client makes exceptions for some providers' issuers; here the issuer must be the one that was configured. */
function checked(metadata: oidc.ServerMetadata, issuer: URL): ProviderMetadata {
  if (!URL.canParse(metadata.issuer) || new URL(metadata.issuer).href !== issuer.href) {
    throw misconfigured('the provider calls itself by another issuer');
  }
  const { authorization_endpoint, token_endpoint, jwks_uri, end_session_endpoint, userinfo_endpoint } =
    metadata;
  if (!authorization_endpoint || !token_endpoint || !jwks_uri) {
    throw misconfigured('the provider does not name all of its endpoints');
  }
  for (const endpoint of [
    authorization_endpoint,
    token_endpoint,
    jwks_uri,
    end_session_endpoint,
    userinfo_endpoint,
  ]) {
    if (endpoint !== undefined && !(URL.canParse(endpoint) && isTrustworthy(new URL(endpoint)))) {
      throw misconfigured('an endpoint of the provider is not https');
    }
  }
  return { ...metadata, jwks_uri };
}
