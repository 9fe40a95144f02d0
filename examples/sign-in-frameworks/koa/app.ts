import { mocKoa } from '@moc-sdk/moc-account-client/koa';
import Koa from 'koa';
import { closeServer } from '../shared/close-server.js';
import { demoAccount } from '../shared/demo-account.js';
import { FONT_STYLE, fontFile } from '../shared/fonts.js';
import { adminPage, calendarPage, homePage, payslipPage, reviewsPage } from '../shared/pages.js';
import type { StartApp } from '../shared/running-app.js';
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
