import 'reflect-metadata';
import { MocAccountModule } from '@moc-sdk/moc-account-client/nest';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { demoAccount } from '../shared/demo-account.js';
import { FONT_STYLE } from '../shared/fonts.js';
import type { StartApp } from '../shared/running-app.js';
import { Pages } from './pages.js';

export const startNest: StartApp = async ({ port, ...place }) => {
  @Module({ imports: [MocAccountModule.forRoot(demoAccount(place, FONT_STYLE))], controllers: [Pages] })
  class AppModule {}

  const app = await NestFactory.create(AppModule, { logger: ['warn', 'error'], forceCloseConnections: true });
  await app.listen(port, 'localhost');
  return app;
};
