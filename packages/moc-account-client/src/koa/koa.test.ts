import { bodyParser } from '@koa/bodyparser';
import Koa from 'koa';
import { listening } from '../fixtures/listening.js';
import { shimContract } from '../fixtures/shim-contract.js';
import { type KoaMiddleware, mocKoa } from './index.js';

shimContract('Koa', (moc, { port, parsesFirst }) => {
  const auth = mocKoa(moc);
  const app = new Koa({ proxy: true });
  // Without it, Koa prints the failures that the tests provoke.
  app.silent = true;
  const parse = bodyParser();
  if (parsesFirst) app.use(parse);
  app.use(auth.handler);
  const route = (method: string, path: string, guard: KoaMiddleware | undefined, work: Koa.Middleware) => {
    app.use(async (ctx, next) => {
      const isMine =
        ctx.path === path && (ctx.method === method || (ctx.method === 'HEAD' && method === 'GET'));
      if (!isMine) return next();
      if (!guard) return work(ctx, next);
      return guard(ctx, async () => work(ctx, next));
    });
  };
  route('GET', '/', undefined, async (ctx) => {
    ctx.body = (await auth.session(ctx))?.identity.person.name.first ?? 'nobody';
  });
  route('GET', '/calendar', auth.require(), (ctx) => {
    ctx.body = auth.current(ctx).identity.person.name.first;
  });
  route('GET', '/admin', auth.require({ role: 'administrator' }), (ctx) => {
    ctx.body = 'admin';
  });
  route('GET', '/sensitive', auth.require({ acr: 'mfa' }), (ctx) => {
    ctx.body = 'sensitive';
  });
  route('POST', '/notes', auth.require(), async (ctx) => {
    await parse(ctx, async () => {});
    ctx.body = (ctx.request.body as { note: string }).note;
  });
  route('GET', '/token', auth.require(), async (ctx) => {
    ctx.body = String((await auth.accessToken(ctx)).length);
  });
  route('GET', '/own-cache', auth.require(), (ctx) => {
    ctx.set('cache-control', 'private, max-age=60');
    ctx.body = 'mine';
  });
  route('GET', '/with-cookie', auth.require(), (ctx) => {
    ctx.cookies.set('own', '1');
    ctx.body = 'mine';
  });
  return listening(app.callback(), port);
});
