import { isMocErrorCode, MocError } from '@moc-sdk/core';
import type { Problem } from '../api/contract.js';

export interface Call {
  method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** An object is sent as JSON. */
  body?: FormData | object;
  /** Adds an idempotency key, the same for however often the network repeats the call. */
  once?: boolean;
  /** The idempotency key itself, for an action that the caller may repeat. */
  key?: string | undefined;
  /** How the answer is read. Default `json`. */
  reads?: 'json' | 'blob';
  signal?: AbortSignal | undefined;
}

/** Sends one call and reads its answer; rejects with the service's code. */
export type Send = <T>(path: string, call?: Call) => Promise<T>;

/** Tells the service that a page of its own origin asks: other sites cannot set it. */
const CLIENT_HEADERS = { accept: 'application/json', 'x-moc-client': '1' };

export function sender(baseUrl: string, fetcher: typeof fetch): Send {
  return async <T>(path: string, call: Call = {}) => {
    const response = await reach(fetcher, `${baseUrl}${path}`, call);
    if (!response.ok) throw await problemOf(response);
    if (response.status === 204) return undefined as T;
    return (await readBody(response, call.reads ?? 'json')) as T;
  };
}

async function reach(fetcher: typeof fetch, url: string, call: Call): Promise<Response> {
  const { method = 'GET', body, once = false, key = once ? crypto.randomUUID() : undefined, signal } = call;
  const isJson = body !== undefined && !(body instanceof FormData);
  try {
    return await fetcher(url, {
      method,
      credentials: 'same-origin',
      headers: {
        ...CLIENT_HEADERS,
        ...(isJson && { 'content-type': 'application/json' }),
        ...(key && { 'idempotency-key': key }),
      },
      ...(body !== undefined && { body: isJson ? JSON.stringify(body) : (body as FormData) }),
      ...(signal && { signal }),
    });
  } catch (cause) {
    throw asOffline(cause, signal);
  }
}

async function readBody(response: Response, as: 'json' | 'blob'): Promise<unknown> {
  try {
    return await response[as]();
  } catch (cause) {
    if (isAbort(cause)) throw cause;
    throw new MocError('system/offline', { cause });
  }
}

/** The service's problem details (RFC 9457), or the JSON of the sign-in that stands before it. */
type Refused = Partial<Problem> & { error?: { code?: unknown } };

async function problemOf(response: Response): Promise<MocError> {
  const problem = (await response.json().catch(() => undefined)) as Refused | null | undefined;
  const code = problem?.code ?? problem?.error?.code;
  if (typeof code === 'string' && isMocErrorCode(code)) {
    return new MocError(code, {
      ...(problem?.hint !== undefined && { hint: problem.hint }),
      ...(problem?.details && { details: problem.details }),
    });
  }
  // No answer of the service's own: a proxy in between speaks.
  const isGateway = [502, 503, 504].includes(response.status);
  return new MocError(isGateway ? 'system/offline' : 'system/unexpected', {
    details: { status: response.status },
  });
}

/** Whoever aborted gets their own reason back. */
function asOffline(cause: unknown, signal: AbortSignal | undefined): unknown {
  if (signal?.aborted || isAbort(cause)) return cause;
  return new MocError('system/offline', { cause });
}

function isAbort(error: unknown): boolean {
  return error instanceof Error && error.name === 'AbortError';
}
