import { MocError } from '@moc-sdk/core';
import { asSignInError } from '../oidc/provider-errors.js';
import { providerFetch } from '../oidc/provider-fetch.js';
import type { Oauth2Settings } from '../settings.js';

export type EndpointName = 'authorize' | 'accesstoken' | 'resource';

/** An answer of an endpoint that is no failure of the way there. */
export interface EndpointAnswer {
  readonly ok: boolean;
  readonly status: number;
  /** `undefined` for what is not JSON. */
  readonly body: unknown;
}

interface EndpointCall {
  readonly method: 'GET' | 'POST';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: URLSearchParams;
}

export function endpointUrl({ base }: Oauth2Settings, name: EndpointName): URL {
  return new URL(`auth/${name}`, base);
}

/**
 * Calls an endpoint and reads its answer within the time that one call may take.
 *
 * @throws MocError `sign-in/provider-unavailable`, `sign-in/provider-timeout`, `sign-in/provider-certificate`
 */
export async function callEndpoint(
  settings: Oauth2Settings,
  name: EndpointName,
  init: EndpointCall,
): Promise<EndpointAnswer> {
  const { status, text } = await reach(settings, name, init);
  if (status >= 500) {
    throw new MocError('sign-in/provider-unavailable', { details: { reason: `HTTP ${status}` } });
  }
  return { ok: status === 200, status, body: parsed(text) };
}

async function reach(
  settings: Oauth2Settings,
  name: EndpointName,
  init: EndpointCall,
): Promise<{ status: number; text: string }> {
  try {
    const response = await providerFetch(settings)(endpointUrl(settings, name).href, {
      ...init,
      headers: { accept: 'application/json', ...init.headers },
    });
    return { status: response.status, text: await response.text() };
  } catch (error) {
    throw asSignInError(error, name === 'accesstoken' ? 'tokens' : 'resource');
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
