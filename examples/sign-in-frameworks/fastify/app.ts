import { mocFastify } from '@moc-sdk/moc-account-client/fastify';
import fastify from 'fastify';
import { FONT_STYLE, fontFile } from '../demo-pages/fonts.js';
import { adminPage, calendarPage, homePage, payslipPage, reviewsPage } from '../demo-pages/pages.js';
import { demoAccount } from '../start/demo-account.js';
import type { StartApp } from '../start/running-app.js';

export const startFastify: StartApp = async ({ port, ...place }) => {
  const auth = mocFastify(demoAccount(place, FONT_STYLE));
  const app = fastify({ forceCloseConnections: true });

  await app.register(auth.handler);
  app.get('/', async (request, reply) => {
    return reply.type('text/html').send(homePage('Fastify', await auth.session(request)));
  });
  app.get('/calendar', { preHandler: auth.require() }, (request, reply) => {
    reply.type('text/html').send(calendarPage('Fastify', auth.current(request)));
  });
  app.get('/reviews', { preHandler: auth.require({ role: 'reviewer' }) }, (_request, reply) => {
    reply.type('text/html').send(reviewsPage('Fastify'));
  });
  app.get('/admin', { preHandler: auth.require({ role: 'administrator' }) }, (_request, reply) => {
    reply.type('text/html').send(adminPage('Fastify'));
  });
  app.get('/payslip', { preHandler: auth.require({ acr: 'mfa', maxAge: 300 }) }, (request, reply) => {
    reply.type('text/html').send(payslipPage('Fastify', auth.current(request)));
  });

  app.get<{ Params: { file: string } }>('/fonts/:file', async ({ params }, reply) => {
    const font = await fontFile(params.file);
    return font ? reply.type('font/woff2').send(font) : reply.callNotFound();
  });

  await app.listen({ port, host: 'localhost' });
  return { close: () => app.close() };
};
