import { isLoopback } from '../../http/origins.js';
import type { TestClient } from '../options.js';

/** Whether an app may be answered at an address: letter by letter, on any port of this machine if the client says so. */
export function isRegistered({ redirectUris, anyPort = false }: TestClient, wanted: string): boolean {
  if (redirectUris.includes(wanted)) return true;
  const plain = anyPort ? withoutLoopbackPort(wanted) : undefined;
  return plain !== undefined && redirectUris.some((uri) => withoutLoopbackPort(uri) === plain);
}

function withoutLoopbackPort(uri: string): string | undefined {
  if (!URL.canParse(uri)) return undefined;
  const url = new URL(uri);
  if (url.protocol !== 'http:' || !isLoopback(url.hostname)) return undefined;
  url.port = '';
  return url.href;
}
