import 'reflect-metadata';
import { MocAccountModule } from '@moc-sdk/moc-account-client/nest';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FONT_STYLE } from '../demo-pages/fonts.js';
import { demoAccount } from '../start/demo-account.js';
import type { StartApp } from '../start/running-app.js';
import { Pages } from './pages.js';

export const startNest: StartApp = async ({ port, ...place }) => {
  @Module({ imports: [MocAccountModule.forRoot(demoAccount(place, FONT_STYLE))], controllers: [Pages] })
  class AppModule {}

  const app = await NestFactory.create(AppModule, { logger: ['warn', 'error'], forceCloseConnections: true });
  await app.listen(port, 'localhost');
  return app;
};
