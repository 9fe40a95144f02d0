import { createAdaptorServer } from '@hono/node-server';
import { Hono } from 'hono';
import { shimContract } from '../fixtures/shim-contract.js';
import { mocHono } from './index.js';

shimContract('Hono', async (moc, { port, parsesFirst }) => {
  const auth = mocHono(moc);
  const app = new Hono();
  if (parsesFirst) {
    app.use(async (c, next) => {
      if (c.req.method === 'POST') await c.req.parseBody();
      await next();
    });
  }
  app.use(auth.handler);
  app.get('/', async (c) => c.text((await auth.session(c))?.identity.person.name.first ?? 'nobody'));
  app.get('/calendar', auth.require(), (c) => c.text(auth.current(c).identity.person.name.first));
  app.get('/admin', auth.require({ role: 'administrator' }), (c) => c.text('admin'));
  app.get('/sensitive', auth.require({ acr: 'mfa' }), (c) => c.text('sensitive'));
  app.post('/notes', auth.require(), async (c) => c.text(String((await c.req.parseBody()).note)));
  app.get('/token', auth.require(), async (c) => c.text(String((await auth.accessToken(c)).length)));
  app.get('/own-cache', auth.require(), (c) =>
    c.text('mine', 200, { 'cache-control': 'private, max-age=60' }),
  );
  app.get('/with-cookie', auth.require(), (c) => c.text('mine', 200, { 'set-cookie': 'own=1; Path=/' }));
  const server = createAdaptorServer({ fetch: app.fetch });
  await new Promise<void>((resolve) => server.listen(port, 'localhost', resolve));
  return { close: () => new Promise((resolve) => server.close(() => resolve())) };
});
