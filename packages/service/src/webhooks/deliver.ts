import type { Clock } from '@moc-sdk/core';
import type { Announcement } from '../ports/index.js';
import type { Endpoint } from './endpoint.js';
import { signatureHeader } from './signature.js';
import { webhookBody } from './webhook-event.js';

/** How long a receiver may take to answer, in milliseconds. */
const TIME_LIMIT = 10_000;

/**
 * Waiting time before each further delivery, in seconds: eight tries within a day. Inferred; the Standard Webhooks
 * specification asks for several tries with growing waits.
 */
export const deliveryDelays: readonly number[] = [30, 300, 1_800, 7_200, 14_400, 25_200, 36_000];

/**
 * Delivers one event, signed now. Only 2xx counts; a redirect is not followed, since it would carry the event to where nobody
 * has agreed to send it.
 *
 * @returns whether the receiver has taken it
 */
export async function deliver(
  endpoint: Endpoint,
  { id, type, at, data }: Announcement,
  { fetch, clock }: { fetch: typeof globalThis.fetch; clock: Clock },
): Promise<boolean> {
  const body = webhookBody({ type, at, data });
  const timestamp = Math.floor(clock.now().getTime() / 1000);
  try {
    const response = await fetch(endpoint.url, {
      method: 'POST',
      redirect: 'manual',
      signal: AbortSignal.timeout(TIME_LIMIT),
      headers: {
        'content-type': 'application/json',
        'webhook-id': id,
        'webhook-timestamp': String(timestamp),
        'webhook-signature': signatureHeader({ id, timestamp, body }, endpoint.secrets),
      },
      body,
    });
    await response.body?.cancel();
    return response.ok;
  } catch {
    // Whatever keeps a receiver from answering is for the next try.
    return false;
  }
}
