import { mocExpress } from '@moc-sdk/moc-account-client/express';
import express from 'express';
import { FONT_STYLE, fontFile } from '../demo-pages/fonts.js';
import { adminPage, calendarPage, homePage, payslipPage, reviewsPage } from '../demo-pages/pages.js';
import { closeServer } from '../start/close-server.js';
import { demoAccount } from '../start/demo-account.js';
import type { StartApp } from '../start/running-app.js';

export const startExpress: StartApp = async ({ port, ...place }) => {
  const auth = mocExpress(demoAccount(place, FONT_STYLE));
  const app = express();

  app.use(auth.handler);
  app.get('/', async (req, res) => {
    res.send(homePage('Express', await auth.session(req)));
  });
  app.get('/calendar', auth.require(), (req, res) => {
    res.send(calendarPage('Express', auth.current(req)));
  });
  app.get('/reviews', auth.require({ role: 'reviewer' }), (_req, res) => {
    res.send(reviewsPage('Express'));
  });
  app.get('/admin', auth.require({ role: 'administrator' }), (_req, res) => {
    res.send(adminPage('Express'));
  });
  app.get('/payslip', auth.require({ acr: 'mfa', maxAge: 300 }), (req, res) => {
    res.send(payslipPage('Express', auth.current(req)));
  });

  app.get('/fonts/:file', async (req, res, next) => {
    const font = await fontFile(req.params.file);
    if (font) res.type('font/woff2').send(font);
    else next();
  });

  const server = app.listen(port, 'localhost');
  return { close: () => closeServer(server) };
};
