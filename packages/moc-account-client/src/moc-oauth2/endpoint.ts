import { MocError } from '@moc-sdk/core';
import { asSignInError } from '../oidc/provider-errors.js';
import { providerFetch } from '../oidc/provider-fetch.js';
import type { Oauth2Settings } from '../settings.js';

/** What the three endpoints answer is small; more is something else. */
const MAX_BODY_BYTES = 64_000;

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
  const response = await reach(settings, name, init);
  if (response.status >= 500) {
    throw new MocError('sign-in/provider-unavailable', { details: { reason: `HTTP ${response.status}` } });
  }
  const text = await limitedText(response);
  return { ok: response.status === 200, status: response.status, body: parsed(text) };
}

async function reach(settings: Oauth2Settings, name: EndpointName, init: EndpointCall): Promise<Response> {
  try {
    return await providerFetch(settings.fetch)(endpointUrl(settings, name).href, {
      ...init,
      headers: { accept: 'application/json', ...init.headers },
      signal: AbortSignal.timeout(settings.timeoutMs),
    });
  } catch (error) {
    throw asSignInError(error);
  }
}

async function limitedText(response: Response): Promise<string> {
  try {
    const text = await response.text();
    return text.length > MAX_BODY_BYTES ? '' : text;
  } catch (error) {
    throw asSignInError(error);
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
