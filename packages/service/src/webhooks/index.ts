/**
 * Webhooks in the format of the Standard Webhooks specification: what is sent, and how a receiver checks it.
 *
 * @module
 */
export { deliveryDelays } from './deliver.js';
export { type WebhookEventType, webhookEventTypes } from './event-types.js';
export { type VerifyWebhookOptions, verifyWebhook } from './verify-webhook.js';
export type { WebhookData, WebhookEvent } from './webhook-event.js';
