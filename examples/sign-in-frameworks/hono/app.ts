import { serve } from '@hono/node-server';
import { mocHono } from '@moc-sdk/moc-account-client/hono';
import { Hono } from 'hono';
import { FONT_STYLE, fontFile } from '../demo-pages/fonts.js';
import { adminPage, calendarPage, homePage, payslipPage, reviewsPage } from '../demo-pages/pages.js';
import { demoAccount } from '../start/demo-account.js';
import type { StartApp } from '../start/running-app.js';

export const startHono: StartApp = async ({ port, ...place }) => {
  const auth = mocHono(demoAccount(place, FONT_STYLE));
  const app = new Hono();

  app.use(auth.handler);
  app.get('/', async (c) => c.html(homePage('Hono', await auth.session(c))));
  app.get('/calendar', auth.require(), (c) => c.html(calendarPage('Hono', auth.current(c))));
  app.get('/reviews', auth.require({ role: 'reviewer' }), (c) => c.html(reviewsPage('Hono')));
  app.get('/admin', auth.require({ role: 'administrator' }), (c) => c.html(adminPage('Hono')));
  app.get('/payslip', auth.require({ acr: 'mfa', maxAge: 300 }), (c) =>
    c.html(payslipPage('Hono', auth.current(c))),
  );

  app.get('/fonts/:file', async (c) => {
    const font = await fontFile(c.req.param('file'));
    return font ? c.body(new Uint8Array(font), 200, { 'content-type': 'font/woff2' }) : c.notFound();
  });

  const server = serve({ fetch: app.fetch, port, hostname: 'localhost' });
  return {
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        if ('closeAllConnections' in server) server.closeAllConnections();
      }),
  };
};
