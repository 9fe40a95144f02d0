import { toBangkokIso } from '@moc-sdk/core';
import type { Announcement, Mail } from '../../ports/index.js';
import { deliver, deliveryDelays } from '../../webhooks/deliver.js';
import type { Endpoint } from '../../webhooks/endpoint.js';
import { queueMail, sendMail } from '../messages/send-mail.js';
import type { IdentitySurroundings } from '../surroundings.js';

/** The queue of events that wait for a receiver. */
export const WEBHOOK_QUEUE = 'identity-webhook';
const PAGE = 100;

/** One event for one receiver. */
export interface WebhookJob {
  readonly endpoint: string;
  readonly announcement: Announcement;
  /** Tries so far. */
  readonly tries: number;
}

/**
 * Gives out what changes have left to be told: to the job queue where workers run, else to the mail server and the receivers
 * at once, and only what failed to the queue. What the queue has taken leaves the outbox; a process that ends before that
 * gives it out again, under the same ids.
 */
export async function giveOut(around: IdentitySurroundings, hasWorkers: boolean): Promise<void> {
  for (;;) {
    const { announcements, mails } = await around.records.outbox(PAGE);
    if (announcements.length + mails.length === 0) return;
    for (const mail of mails) await (hasWorkers ? queueMail(around, mail) : sendMail(around, mail));
    for (const announcement of announcements) await announce(around, announcement, hasWorkers);
    await around.records.givenOut([...announcements, ...mails].map(({ id }: Announcement | Mail) => id));
  }
}

async function announce(around: IdentitySurroundings, announcement: Announcement, hasWorkers: boolean) {
  for (const { name, types } of around.endpoints) {
    if (types && !types.includes(announcement.type)) continue;
    const job: WebhookJob = { endpoint: name, announcement, tries: 0 };
    await (hasWorkers ? queueWebhook(around, job, 0) : deliverWebhook(around, job));
  }
}

/**
 * Does a job of the queue. A delivery that fails goes back with a longer wait; the last one that fails is written to the audit
 * trail and is not tried again.
 */
export async function deliverWebhook(around: IdentitySurroundings, job: WebhookJob): Promise<void> {
  const endpoint = around.endpoints.find(({ name }) => name === job.endpoint);
  // A receiver that was taken out of the deployment is owed nothing.
  if (!endpoint || (await deliverTo(around, endpoint, job))) return;
  const tries = job.tries + 1;
  const delay = deliveryDelays[job.tries];
  if (delay !== undefined) await queueWebhook(around, { ...job, tries }, delay);
  else await auditGivenUp(around, { ...job, tries });
}

function deliverTo(around: IdentitySurroundings, endpoint: Endpoint, { announcement }: WebhookJob) {
  return deliver(endpoint, announcement, { fetch: around.fetch, clock: around.machineClock });
}

async function queueWebhook(around: IdentitySurroundings, job: WebhookJob, delaySeconds: number) {
  const key = `${job.endpoint}:${job.announcement.id}:${job.tries}`;
  const startAfter = new Date(around.clock.now().getTime() + 1000 * delaySeconds);
  await around.jobs.send(WEBHOOK_QUEUE, job, delaySeconds > 0 ? { key, startAfter } : { key });
}

async function auditGivenUp(
  { records, clock }: IdentitySurroundings,
  { endpoint, announcement: { id, type, data }, tries }: WebhookJob,
): Promise<void> {
  await records.change(String(data.account), (writes) =>
    writes.audit({
      at: toBangkokIso(clock.now()),
      actor: 'system',
      action: 'webhook.given-up',
      subject: `announcement:${id}`,
      details: { endpoint, type, tries },
    }),
  );
}
