import { MocError, type MocErrorCode } from '@moc-sdk/core';
import * as oidc from 'openid-client';
import { isTrustworthy } from '../http/origins.js';
import type { CommonSettings } from '../settings.js';
import { asSignInError, checkFailed } from './provider-errors.js';
import type { providerFetch } from './provider-fetch.js';

/** How long the provider's metadata is believed before it is asked for again. */
const FRESH_MS = 60 * 60_000;
/** The pause before the second and last try. */
const RETRY_AFTER_MS = 250;
/** Failures of a provider that is down, through which its known metadata stays good. */
const DOWN: ReadonlySet<MocErrorCode> = new Set(['sign-in/provider-unavailable', 'sign-in/provider-timeout']);

const NEEDED = ['authorization_endpoint', 'token_endpoint', 'jwks_uri'] as const;
const ENDPOINTS = [
  ...NEEDED,
  'userinfo_endpoint',
  'end_session_endpoint',
  'revocation_endpoint',
  'introspection_endpoint',
  'pushed_authorization_request_endpoint',
] as const;

export type ProviderMetadata = oidc.ServerMetadata & { readonly jwks_uri: string };

export type DiscoverySettings = Pick<CommonSettings, 'clientId' | 'clock' | 'timeoutMs'> & {
  readonly issuer: URL;
};

/**
 * Reads the provider's metadata when it is first needed, keeps it for an hour, and keeps using it beyond that while
 * the provider cannot be reached. A failure is not remembered: the next login asks again.
 */
export function createDiscovery(
  settings: DiscoverySettings,
  fetchFn: ReturnType<typeof providerFetch>,
): () => Promise<ProviderMetadata> {
  let known: { metadata: ProviderMetadata; at: number } | undefined;
  let pending: Promise<ProviderMetadata> | undefined;

  async function refresh(): Promise<ProviderMetadata> {
    try {
      const metadata = await readTwice(settings, fetchFn);
      known = { metadata, at: settings.clock.now().getTime() };
      return metadata;
    } catch (error) {
      if (known && MocError.isInstance(error) && DOWN.has(error.code)) return known.metadata;
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

/** A provider that is being restarted gets a second try; one that hangs has had the person wait long enough. */
async function readTwice(
  settings: DiscoverySettings,
  fetchFn: ReturnType<typeof providerFetch>,
): Promise<ProviderMetadata> {
  try {
    return await readMetadata(settings, fetchFn);
  } catch (error) {
    if (!MocError.isInstance(error) || error.code !== 'sign-in/provider-unavailable') throw error;
  }
  await new Promise((resolve) => setTimeout(resolve, RETRY_AFTER_MS));
  return readMetadata(settings, fetchFn);
}

/** Reads and checks the metadata once. @throws MocError `sign-in/metadata-invalid`, `sign-in/provider-…` */
export async function readMetadata(
  { issuer, clientId, timeoutMs }: DiscoverySettings,
  fetchFn: ReturnType<typeof providerFetch>,
): Promise<ProviderMetadata> {
  try {
    const configuration = await oidc.discovery(issuer, clientId, undefined, oidc.None(), {
      timeout: timeoutMs / 1_000,
      [oidc.customFetch]: fetchFn,
      ...(issuer.protocol === 'http:' ? { execute: [oidc.allowInsecureRequests] } : {}),
    });
    return checked(configuration.serverMetadata(), issuer);
  } catch (error) {
    throw asSignInError(error, 'metadata');
  }
}

/** openid-client makes exceptions for some providers' issuers; here the issuer must be the one that was configured. */
function checked(metadata: oidc.ServerMetadata, issuer: URL): ProviderMetadata {
  if (!URL.canParse(metadata.issuer) || new URL(metadata.issuer).href !== issuer.href) {
    throw checkFailed('issuer');
  }
  const missing = NEEDED.find((name) => metadata[name] === undefined);
  if (missing !== undefined) throw checkFailed(missing);
  const unsafe = ENDPOINTS.find((name) => metadata[name] !== undefined && !isSafe(metadata[name], issuer));
  if (unsafe !== undefined) throw checkFailed(unsafe);
  return { ...metadata, jwks_uri: String(metadata.jwks_uri) };
}

/** A provider of https must not send us to plain http on our own machine; passwords and fragments have no place here. */
function isSafe(endpoint: unknown, issuer: URL): boolean {
  if (typeof endpoint !== 'string' || !URL.canParse(endpoint)) return false;
  const url = new URL(endpoint);
  const isProtected = issuer.protocol === 'https:' ? url.protocol === 'https:' : isTrustworthy(url);
  return isProtected && url.username === '' && url.password === '' && url.hash === '';
}
