import express from 'express';
import express4 from 'express4';
import { describe, expect, it } from 'vitest';
import { listening } from '../fixtures/listening.js';
import { shimContract } from '../fixtures/shim-contract.js';
import { type StartShimApp, shimWorld } from '../fixtures/shim-world.js';
import { mocExpress } from './index.js';

const routes =
  (create: typeof express): StartShimApp =>
  (moc, { port, parsesFirst }) => {
    const auth = mocExpress(moc);
    const app = create();
    app.set('trust proxy', true);
    // Without it, Express prints the failures that the tests provoke.
    app.set('env', 'test');
    const parse = create.urlencoded({ extended: false });
    if (parsesFirst) app.use(parse);
    app.use(auth.handler);
    app.get('/', async (req, res) => {
      res.send((await auth.session(req))?.identity.person.name.first ?? 'nobody');
    });
    app.get('/calendar', auth.require(), (req, res) => {
      res.send(auth.current(req).identity.person.name.first);
    });
    app.get('/admin', auth.require({ role: 'administrator' }), (_req, res) => {
      res.send('admin');
    });
    app.get('/sensitive', auth.require({ acr: 'mfa' }), (_req, res) => {
      res.send('sensitive');
    });
    app.post('/notes', auth.require(), parse, (req, res) => {
      res.send((req.body as { note: string }).note);
    });
    app.get('/token', auth.require(), async (req, res) => {
      res.send(String((await auth.accessToken(req)).length));
    });
    app.get('/own-cache', auth.require(), (_req, res) => {
      res.set('cache-control', 'private, max-age=60').send('mine');
    });
    app.get('/with-cookie', auth.require(), (_req, res) => {
      res.cookie('own', '1').send('mine');
    });
    return listening(app, port);
  };

shimContract('Express 5', routes(express));
shimContract('Express 4', routes(express4));

describe('Express: a sub-app', () => {
  it('under a path keeps the whole address to come back to', async () => {
    const world = await shimWorld((moc, { port }) => {
      const auth = mocExpress(moc);
      const office = express.Router();
      office.get('/calendar', auth.require(), (req, res) => {
        res.send(`${req.url} ${auth.current(req).identity.subject}`);
      });
      const app = express();
      app.use('/auth', auth.handler);
      app.use('/office', office);
      return listening(app, port);
    });
    try {
      const page = await world.signIn('/office/calendar?m=2026-11');
      expect(page.url.href).toBe(`${world.app}/office/calendar?m=2026-11`);
      expect(page.html).toBe('/calendar?m=2026-11 malee');
    } finally {
      await world.close();
    }
  });
});

describe('Express: a require that was not called', () => {
  it('fails at the first request, instead of leaving it without an answer', async () => {
    const world = await shimWorld((moc, { port }) => {
      const auth = mocExpress(moc);
      const app = express();
      app.set('env', 'test');
      app.get('/calendar', auth.require as unknown as express.RequestHandler);
      return listening(app, port);
    });
    try {
      expect((await fetch(`${world.app}/calendar`)).status).toBe(500);
    } finally {
      await world.close();
    }
  });
});
