import { MocError } from '@moc-sdk/core';
import type { CustomFetchOptions } from 'openid-client';
import { isTrustworthy } from '../http/origins.js';
import type { CommonSettings } from '../settings.js';
import { FailedCheck } from './failed-check.js';
import { isTimeout, timedOut, unavailable } from './transport-errors.js';

/** Metadata, keys, tokens and claims are far smaller. */
const MAX_ANSWER_BYTES = 1_000_000;
/** Too many calls (RFC 6585): says nothing of what was asked, whatever error the body names. */
const TOO_MANY = 429;
/** Answers that have no body (Fetch standard: null body status). */
const WITHOUT_BODY = new Set([204, 205, 304]);

type ProviderRequest = Partial<Pick<CustomFetchOptions, 'body'>> & Omit<RequestInit, 'body'>;
type ProviderFetch = (url: string, request: ProviderRequest) => Promise<Response>;

/**
 * A `fetch` for calls to the provider: nothing but HTTPS (or this machine), no redirects followed, the whole answer
 * within the time limit, and a failure says whether the provider is down, silent, or not who it should be.
 *
 * @param observe is shown each answer, before its body is read
 */
export function providerFetch(
  settings: Pick<CommonSettings, 'fetch' | 'timeoutMs'>,
  observe: (answer: Response) => void = () => {},
): ProviderFetch {
  return async (url, { body, signal, ...request }) => {
    if (!isTrustworthy(new URL(url))) throw new FailedCheck('endpoint');
    const limit = AbortSignal.timeout(settings.timeoutMs);
    try {
      const answer = await settings.fetch(url, {
        ...request,
        redirect: 'manual',
        signal: signal ? AbortSignal.any([signal, limit]) : limit,
        ...(body && { body: body as BodyInit }),
      });
      observe(answer);
      if (answer.status === TOO_MANY) throw await askedTooOften(answer);
      return await wholeAnswer(answer, limit);
    } catch (error) {
      if (error instanceof FailedCheck || MocError.isInstance(error)) throw error;
      throw isTimeout(error) ? timedOut(settings.timeoutMs) : unavailable(error);
    }
  };
}

async function askedTooOften({ body, status }: Response): Promise<MocError> {
  await body?.cancel();
  return new MocError('sign-in/provider-unavailable', { details: { reason: `HTTP ${status}` } });
}

/** A provider that sends its headers and then nothing must not hang a login either. */
async function wholeAnswer(answer: Response, limit: AbortSignal): Promise<Response> {
  const { status, statusText, headers } = answer;
  const init = { status, statusText, headers };
  if (WITHOUT_BODY.has(status) || !answer.body) return new Response(null, init);
  return new Response(await limitedBody(answer.body.getReader(), limit), init);
}

async function limitedBody(
  reader: ReadableStreamDefaultReader<Uint8Array>,
  limit: AbortSignal,
): Promise<Blob> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let bytes = 0;
  const stop = () => void reader.cancel(limit.reason).catch(() => {});
  limit.addEventListener('abort', stop, { once: true });
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      bytes += part.value.byteLength;
      if (bytes > MAX_ANSWER_BYTES) throw new FailedCheck('size');
      parts.push(new Uint8Array(part.value));
    }
    limit.throwIfAborted();
    return new Blob(parts);
  } finally {
    limit.removeEventListener('abort', stop);
    reader.releaseLock();
  }
}
