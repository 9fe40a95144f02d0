import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fictionalPeople } from '@moc-sdk/moc-account-client/verification/testing';
import type { AccountServiceOptions } from '@moc-sdk/service/accounts';
import type { Jobs } from '@moc-sdk/service/ports';
import { deliveryDelays, verifyWebhook, type WebhookEvent } from '@moc-sdk/service/webhooks';
import { describe, expect, it } from 'vitest';
import { accountWorkplace, until } from './testing/account-workplace.js';
import { submit } from './testing/walk.js';

const [active] = fictionalPeople;
if (!active) throw new Error('There are six people.');
const SECRET = `whsec_${Buffer.from('a secret of this test, 32 bytes!').toString('base64')}`;

/** An agency's system on this machine that hears of changes. It refuses as often as it is told to. */
async function receiver({ refuses = 0 } = {}) {
  const events: WebhookEvent[] = [];
  let asked = 0;
  const server = createServer(async (incoming, answer) => {
    const chunks: Buffer[] = [];
    for await (const chunk of incoming) chunks.push(chunk as Buffer);
    const headers = Object.entries(incoming.headers).map(
      ([name, value]) => [name, String(value)] as [string, string],
    );
    const request = new Request('http://127.0.0.1/', {
      method: 'POST',
      headers,
      body: Buffer.concat(chunks),
    });
    events.push(await verifyWebhook(request, [SECRET]));
    asked += 1;
    answer.writeHead(asked > refuses ? 204 : 503).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`;
  return { url, events, close: () => new Promise((resolve) => server.close(resolve)) };
}

/** A queue whose time is made to pass by hand. */
function queueInHand() {
  const works = new Map<string, (data: never) => Promise<void>>();
  let waiting: { queue: string; data: object; after: number }[] = [];
  const jobs: Jobs = {
    work: async (queue, work) => void works.set(queue, work as (data: never) => Promise<void>),
    send: async (queue, data, { startAfter } = {}) =>
      void waiting.push({ queue, data: structuredClone(data), after: startAfter?.getTime() ?? 0 }),
    stop: async () => {},
  };
  return {
    jobs,
    waits: () => waiting.filter(({ queue }) => queue === 'identity-webhook').map(({ after }) => after),
    all: () => waiting,
    async doAll() {
      const now = waiting;
      waiting = [];
      for (const { queue, data } of now) await works.get(queue)?.(data as never);
    },
  };
}

const endpoint = (url: string, more: object = {}): Pick<AccountServiceOptions, 'webhooks'> => ({
  webhooks: [{ name: 'hr', url, secrets: [SECRET], ...more }],
});

describe('webhooks', () => {
  it('tell an agency’s system of every change, by ids and codes only', async () => {
    const system = await receiver();
    const place = await accountWorkplace(endpoint(system.url));
    try {
      const account = await submit(place, active);
      await place.service.upkeep.runDue();
      expect(system.events.map(({ type }) => type)).toEqual([
        'account.registered',
        'case.requires-identity',
        'case.approved',
        'account.recognised',
      ]);
      expect(system.events[3]?.data).toEqual({ account, stage: 'ministry-personnel', version: 2 });
      expect(system.events[2]?.data).toMatchObject({ account, status: 'approved', basis: 'automatic' });
      const text = JSON.stringify(system.events);
      for (const personal of [active.name.first, active.nationalId, active.email])
        expect(text).not.toContain(personal);
      await place.service.upkeep.runDue();
      expect(system.events.length).toBe(4);
    } finally {
      await place.close();
      await system.close();
    }
  });

  it('go through the job queue once the service is started, to those who asked for the type', async () => {
    const system = await receiver();
    const place = await accountWorkplace(endpoint(system.url, { types: ['account.recognised'] }));
    try {
      await place.service.start();
      await submit(place, active);
      await until(() => system.events.length > 0);
      expect(system.events.map(({ type }) => type)).toEqual(['account.recognised']);
      await until(() => place.mails.some(({ subject }) => subject.includes('ministry personnel')));
      expect(place.errors).toEqual([]);
    } finally {
      await place.close();
      await system.close();
    }
  });

  it('come again with the same id until they are taken, each time later', async () => {
    const system = await receiver({ refuses: 3 });
    const queue = queueInHand();
    const place = await accountWorkplace({
      ...endpoint(system.url, { types: ['account.registered'] }),
      jobs: queue.jobs,
    });
    try {
      await place.service.start();
      await place.register(active);
      await until(() => queue.waits().length === 1);
      const start = place.clock.now().getTime();
      await queue.doAll();
      const waits: number[] = [];
      while (queue.waits().length > 0) {
        waits.push(((queue.waits()[0] ?? 0) - start) / 1000);
        await queue.doAll();
      }
      expect(waits).toEqual(deliveryDelays.slice(0, 3));
      expect(system.events.length).toBe(4);
      expect(new Set(system.events.map(({ id }) => id)).size).toBe(1);
    } finally {
      await place.close();
      await system.close();
    }
  });

  it('are given up after a day, which the audit trail says', async () => {
    const system = await receiver({ refuses: 100 });
    const queue = queueInHand();
    const place = await accountWorkplace({
      ...endpoint(system.url, { types: ['account.registered'] }),
      jobs: queue.jobs,
    });
    try {
      await place.service.start();
      const account = await place.register(active);
      await until(() => queue.waits().length === 1);
      while (queue.waits().length > 0) await queue.doAll();
      expect(system.events.length).toBe(8);
      const trail = await place.database.accounts.auditTrail(account);
      expect(trail.at(-1)).toMatchObject({
        actor: 'system',
        action: 'webhook.given-up',
        details: { endpoint: 'hr', type: 'account.registered', tries: 8 },
      });
      const hours = deliveryDelays.reduce((sum, seconds) => sum + seconds, 0) / 3_600;
      expect(Math.round(hours)).toBe(24);
    } finally {
      await place.close();
      await system.close();
    }
  });

  it('leave no address and no text of a message in clear in the job queue', async () => {
    const queue = queueInHand();
    const place = await accountWorkplace({ jobs: queue.jobs });
    try {
      await place.service.start();
      await submit(place, active);
      await until(() => queue.all().some(({ queue: name }) => name === 'identity-mail'));
      expect(JSON.stringify(queue.all())).not.toContain(active.email);
      const before = place.mails.length;
      await queue.doAll();
      expect(place.mails.length).toBeGreaterThan(before);
    } finally {
      await place.close();
    }
  });
});
