import type { UnavailableReason } from '@moc-sdk/moc-account-client/verification';
import { causesOf } from '../source-calls/causes.js';
import { SourceTrouble } from '../source-calls/source-trouble.js';

/** Answers are a few hundred bytes. */
const MAX_BYTES = 64_000;

/** An answer that was read to its end. */
export interface HttpAnswer {
  readonly status: number;
  /** Lower case, without parameters. */
  readonly type: string;
  readonly text: string;
}

/**
 * One request: no redirect, no referrer, at most 64 kB of UTF-8. What `fetch` throws goes no further, as its messages and
 * causes can quote the address, and the address holds secrets and national IDs.
 *
 * @throws SourceTrouble
 */
export async function askOverHttp(
  fetchFn: typeof fetch,
  url: URL,
  init: RequestInit & { readonly signal: AbortSignal },
): Promise<HttpAnswer> {
  try {
    const response = await fetchFn(url, {
      ...init,
      redirect: 'manual',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      credentials: 'omit',
    });
    if (response.type === 'opaqueredirect' || (response.status >= 300 && response.status < 400)) {
      throw new SourceTrouble('protocol-error', 'a redirect');
    }
    const type = response.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase() ?? '';
    return { status: response.status, type, text: await readCapped(response) };
  } catch (error) {
    throw fetchTrouble(error);
  }
}

/** What an HTTP status says of a source, where its body says nothing. */
export function statusTrouble(status: number): SourceTrouble {
  const reasons: Readonly<Record<number, UnavailableReason>> = {
    401: 'refused-credentials',
    403: 'refused-credentials',
    407: 'refused-credentials',
    408: 'timeout',
    429: 'overloaded',
    502: 'unreachable',
    503: 'overloaded',
    504: 'timeout',
  };
  return new SourceTrouble(reasons[status] ?? 'protocol-error', `HTTP ${status}`);
}

async function readCapped(response: Response): Promise<string> {
  const reader = response.body?.getReader();
  if (!reader) return '';
  const parts: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.byteLength;
    if (size > MAX_BYTES) {
      void reader.cancel().catch(() => {});
      throw new SourceTrouble('protocol-error', `more than ${MAX_BYTES} bytes`);
    }
    parts.push(value);
  }
  return utf8(parts);
}

function utf8(parts: readonly Uint8Array[]): string {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    return parts.map((part) => decoder.decode(part, { stream: true })).join('') + decoder.decode();
  } catch {
    throw new SourceTrouble('protocol-error', 'not UTF-8');
  }
}

function fetchTrouble(error: unknown): SourceTrouble {
  const causes = causesOf(error);
  for (const cause of causes) if (cause instanceof SourceTrouble) return cause;
  const code = causes
    .map((cause) => ('code' in cause ? cause.code : undefined))
    .find((found): found is string => typeof found === 'string' && /^[A-Z0-9_]{2,40}$/.test(found));
  const isLate = code !== undefined && /TIMEOUT|ETIMEDOUT/.test(code);
  return new SourceTrouble(isLate ? 'timeout' : 'unreachable', code ?? 'no code');
}
