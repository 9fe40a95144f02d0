import formbody from '@fastify/formbody';
import fastify from 'fastify';
import { describe, expect, it } from 'vitest';
import { shimContract } from '../fixtures/shim-contract.js';
import { type StartShimApp, shimWorld } from '../fixtures/shim-world.js';
import { mocFastify } from './index.js';

const start: StartShimApp = async (moc, { port, parsesFirst }) => {
  const auth = mocFastify(moc);
  const app = fastify({ trustProxy: true });
  if (parsesFirst) await app.register(formbody);
  await app.register(auth.handler);
  if (!parsesFirst) await app.register(formbody);
  app.get('/', async (request) => (await auth.session(request))?.identity.person.name.first ?? 'nobody');
  app.get('/calendar', { preHandler: auth.require() }, (request, reply) => {
    reply.send(auth.current(request).identity.person.name.first);
  });
  app.get('/admin', { preHandler: auth.require({ role: 'administrator' }) }, async () => 'admin');
  app.get('/sensitive', { preHandler: auth.require({ acr: 'mfa' }) }, async () => 'sensitive');
  app.post<{ Body: { note: string } }>(
    '/notes',
    { preHandler: auth.require() },
    async ({ body }) => body.note,
  );
  app.get('/token', { preHandler: auth.require() }, async (request) =>
    String((await auth.accessToken(request)).length),
  );
  app.get('/own-cache', { preHandler: auth.require() }, async (_request, reply) => {
    reply.header('cache-control', 'private, max-age=60');
    return 'mine';
  });
  app.get('/with-cookie', { preHandler: auth.require() }, async (_request, reply) => {
    reply.header('set-cookie', 'own=1; Path=/');
    return 'mine';
  });
  await app.listen({ port, host: 'localhost' });
  return { close: () => app.close() };
};

shimContract('Fastify', start);

describe('Fastify: an app under a path', () => {
  it('has its sign-in paths there too, and keeps the whole address to come back to', async () => {
    const world = await shimWorld(
      async (moc, { port }) => {
        const auth = mocFastify(moc);
        const app = fastify();
        await app.register(
          async (office) => {
            await office.register(auth.handler);
            office.get('/calendar', { preHandler: auth.require() }, (request) => request.url);
          },
          { prefix: '/office' },
        );
        await app.listen({ port, host: 'localhost' });
        return { close: () => app.close() };
      },
      { basePath: '/office/auth' },
    );
    try {
      const page = await world.signIn('/office/calendar?m=2026-11');
      expect(page.html).toBe('/office/calendar?m=2026-11');
    } finally {
      await world.close();
    }
  });
});
