import { type Clock, MocError, systemClock } from '@moc-sdk/core';
import { isSigned, secretBytes } from './signature.js';
import { type WebhookData, type WebhookEvent, webhookBodySchema } from './webhook-event.js';

/** Many times what a delivery holds. */
const MAX_BODY_BYTES = 65_536;

export interface VerifyWebhookOptions {
  /** Default the machine's clock. */
  readonly clock?: Clock;
  /** How old, or how far in the future, a signature may be, in seconds. Default 300. */
  readonly toleranceSeconds?: number;
}

/**
 * Reads a webhook that this SDK sent, for the system that receives it. Answer 2xx as soon as the event is kept; anything else,
 * and silence for ten seconds, brings it again. The same id may come more than once.
 *
 * Format: Standard Webhooks (headers `webhook-id`, `webhook-timestamp`, `webhook-signature`).
 *
 * @param request as it came; its body is read here, byte for byte
 * @param secrets base64, with or without `whsec_`; two while they are changed
 * @throws MocError `webhook/signature-invalid`, `webhook/too-old`, `webhook/unreadable` (signed, but no event),
 * `webhook/misconfigured` (a secret of less than 24 bytes)
 *
 * @example
 * ```ts
 * const event = await verifyWebhook(request, ['whsec_bW9jLXNkayBleGFtcGxlIHNlY3JldCAwMDAx']);
 * if (event.type === 'account.revoked') await endSessionsOf(event.data.account);
 * ```
 */
export async function verifyWebhook(
  request: Request,
  secrets: readonly string[],
  { clock = systemClock, toleranceSeconds = 300 }: VerifyWebhookOptions = {},
): Promise<WebhookEvent> {
  const keys = secrets.map(secretBytes);
  if (keys.length === 0 || !keys.every((key) => key !== undefined)) {
    throw new MocError('webhook/misconfigured', { details: { problem: 'a secret has less than 24 bytes' } });
  }
  const id = request.headers.get('webhook-id') ?? '';
  const timestamp = timestampOf(request);
  const body = await bodyOf(request);
  const signature = request.headers.get('webhook-signature') ?? '';
  if (id === '' || !isSigned({ id, timestamp, body }, signature, keys)) {
    throw new MocError('webhook/signature-invalid');
  }
  // Only a signed time is worth a look.
  if (Math.abs(clock.now().getTime() / 1000 - timestamp) > toleranceSeconds) {
    throw new MocError('webhook/too-old', { details: { seconds: toleranceSeconds } });
  }
  return readEvent(id, body);
}

function timestampOf({ headers }: Request): number {
  const text = headers.get('webhook-timestamp') ?? '';
  if (!/^\d{1,12}$/.test(text)) throw new MocError('webhook/signature-invalid');
  return Number(text);
}

/** A body that is too long, or breaks off, was not sent by us. */
async function bodyOf(request: Request): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of (request.body ?? []) as AsyncIterable<Uint8Array>) {
      size += chunk.length;
      if (size > MAX_BODY_BYTES) break;
      chunks.push(chunk);
    }
  } catch (cause) {
    throw new MocError('webhook/signature-invalid', { cause });
  }
  if (size > MAX_BODY_BYTES) throw new MocError('webhook/signature-invalid');
  return Buffer.concat(chunks).toString('utf8');
}

function readEvent(id: string, body: string): WebhookEvent {
  const read = webhookBodySchema.safeParse(jsonOf(body));
  if (!read.success) throw new MocError('webhook/unreadable');
  const { type, timestamp, data } = read.data;
  return { id, type, at: timestamp, data: data as unknown as WebhookData };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
