import { mocKoa } from '@moc-sdk/moc-account-client/koa';
import Koa from 'koa';
import { FONT_STYLE, fontFile } from '../demo-pages/fonts.js';
import { adminPage, calendarPage, homePage, payslipPage, reviewsPage } from '../demo-pages/pages.js';
import { closeServer } from '../start/close-server.js';
import { demoAccount } from '../start/demo-account.js';
import type { StartApp } from '../start/running-app.js';
import { routes } from './routes.js';

export const startKoa: StartApp = async ({ port, ...place }) => {
  const auth = mocKoa(demoAccount(place, FONT_STYLE));
  const app = new Koa();
  const { page, middleware } = routes();

  page('/', undefined, async (ctx) => homePage('Koa', await auth.session(ctx)));
  page('/calendar', auth.require(), (ctx) => calendarPage('Koa', auth.current(ctx)));
  page('/reviews', auth.require({ role: 'reviewer' }), () => reviewsPage('Koa'));
  page('/admin', auth.require({ role: 'administrator' }), () => adminPage('Koa'));
  page('/payslip', auth.require({ acr: 'mfa', maxAge: 300 }), (ctx) => payslipPage('Koa', auth.current(ctx)));
  app.use(auth.handler);
  app.use(middleware);
  app.use(async (ctx, next) => {
    const font = await fontFile(ctx.path.replace('/fonts/', ''));
    if (!font) return next();
    ctx.type = 'font/woff2';
    ctx.body = font;
  });

  const server = app.listen(port, 'localhost');
  return { close: () => closeServer(server) };
};
