import * as z from 'zod';
import type { WebhookEventType } from './event-types.js';

/** What changed. Ids, statuses and codes only: who it is, a receiver asks with its own rights. */
export interface WebhookData {
  /** The account's id: the `sub` of the person's sign-in. */
  readonly account: string;
  /** The case's id, in events about a case. */
  readonly case?: string;
  /** Where the account stands, in events about an account. */
  readonly stage?: string;
  /** Where the case stands, in events about a case. */
  readonly status?: string;
  /** Counts the changes of the account or the case: of two events the one with the higher number is newer. */
  readonly version: number;
  readonly way?: string;
  /** Who approved: `automatic` the sources, `manual` a reviewer. */
  readonly basis?: string;
  /** When a temporary account ends, ISO 8601. */
  readonly expiresAt?: string;
}

/** A change as a receiver hears of it. */
export interface WebhookEvent {
  /** The same at every delivery: a receiver that has seen it leaves it. */
  readonly id: string;
  /** A later version may send types that this one does not know: leave those. */
  readonly type: WebhookEventType | (string & {});
  /** When it happened, ISO 8601 with offset; the delivery may come much later. */
  readonly at: string;
  readonly data: WebhookData;
}

/** The body of a delivery, as the Standard Webhooks specification has it. */
export const webhookBodySchema = z.object({
  type: z.string().min(1),
  timestamp: z.string().min(1),
  data: z.looseObject({ account: z.string(), version: z.number() }),
});

/** @see webhookBodySchema */
export function webhookBody({
  type,
  at,
  data,
}: Omit<WebhookEvent, 'id' | 'data'> & { data: object }): string {
  return JSON.stringify({ type, timestamp: at, data });
}
