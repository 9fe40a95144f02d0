import { MocError } from '@moc-sdk/core';
import { secretBytes } from './signature.js';

/** A receiver, ready to be sent to. */
export interface Endpoint {
  readonly name: string;
  readonly url: URL;
  readonly secrets: readonly Uint8Array[];
  readonly types: readonly string[] | undefined;
}

/**
 * Checks the endpoints of a deployment, at its start and not at the first event.
 *
 * @throws MocError `webhook/misconfigured`
 */
export function readEndpoints(
  endpoints: readonly {
    readonly name: string;
    readonly url: string;
    readonly secrets: readonly string[];
    readonly types?: readonly string[];
  }[],
): Endpoint[] {
  const names = new Set(endpoints.map(({ name }) => name));
  if (names.size < endpoints.length) throw misconfigured('two endpoints have one name');
  return endpoints.map(({ name, url, secrets, types }) => ({
    name,
    url: readUrl(name, url),
    secrets: readSecrets(name, secrets),
    types,
  }));
}

function readUrl(name: string, text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const isLoopback = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(url?.hostname ?? '');
  const isSafe = url?.protocol === 'https:' || (url?.protocol === 'http:' && isLoopback);
  if (!url || !isSafe || url.username || url.password) throw misconfigured(`the URL of ${name}`);
  return url;
}

function readSecrets(name: string, secrets: readonly string[]): Uint8Array[] {
  const keys = secrets.map(secretBytes).filter((key) => key !== undefined);
  if (keys.length === 0 || keys.length < secrets.length) throw misconfigured(`a secret of ${name}`);
  return keys;
}

function misconfigured(problem: string): MocError {
  return new MocError('webhook/misconfigured', { details: { problem } });
}
