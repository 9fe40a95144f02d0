import 'reflect-metadata';
import type { ServerResponse } from 'node:http';
import { Body, Controller, Get, Header, HttpCode, Module, Post, Req, Res } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { ExpressAdapter, type NestExpressApplication } from '@nestjs/platform-express';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { describe, expect, it } from 'vitest';
import { shimContract } from '../fixtures/shim-contract.js';
import { type StartShimApp, shimWorld } from '../fixtures/shim-world.js';
import type { MocAccount } from '../moc-account.js';
import {
  CurrentSession,
  InjectMoc,
  MocAccountModule,
  type MocNest,
  type MocSession,
  type NestRequest,
  RequireMoc,
} from './index.js';

@Controller()
class Pages {
  constructor(@InjectMoc() private readonly auth: MocNest) {}

  @Get()
  home(@CurrentSession() session: MocSession | null) {
    return session?.identity.person.name.first ?? 'nobody';
  }

  @Get('calendar')
  @RequireMoc()
  calendar(@CurrentSession() session: MocSession) {
    return session.identity.person.name.first;
  }

  @Get('admin')
  @RequireMoc({ role: 'administrator' })
  admin() {
    return 'admin';
  }

  @Get('sensitive')
  @RequireMoc({ acr: 'mfa' })
  sensitive() {
    return 'sensitive';
  }

  @Post('notes')
  @HttpCode(200)
  @RequireMoc()
  notes(@Body() body: { note: string }) {
    return body.note;
  }

  @Get('token')
  @RequireMoc()
  async token(@Req() request: NestRequest) {
    return String((await this.auth.accessToken(request)).length);
  }

  @Get('own-cache')
  @RequireMoc()
  @Header('cache-control', 'private, max-age=60')
  ownCache() {
    return 'mine';
  }

  @Get('with-cookie')
  @RequireMoc()
  withCookie(
    @Res({ passthrough: true }) answer: ServerResponse | { header(name: string, value: string): void },
  ) {
    if ('header' in answer) answer.header('set-cookie', 'own=1; Path=/');
    else answer.setHeader('set-cookie', 'own=1; Path=/');
    return 'mine';
  }
}

@Controller('reviews')
@RequireMoc({ role: 'reviewer' })
class Reviews {
  @Get()
  all() {
    return 'reviews';
  }

  @Get('admin')
  @RequireMoc({ role: 'administrator' })
  admin() {
    return 'reviews of administrators';
  }

  @Get('mine')
  @RequireMoc({ verified: true })
  mine(@CurrentSession() { identity }: MocSession) {
    return identity.roles.join(' ');
  }
}

function appModule(moc: MocAccount) {
  @Module({ imports: [MocAccountModule.forRoot(moc)], controllers: [Pages, Reviews] })
  class AppModule {}
  return AppModule;
}

// Without `logger: false`, Nest prints the failures that the tests provoke.
const onExpress: StartShimApp = async (moc, { port }) => {
  const app = await NestFactory.create<NestExpressApplication>(appModule(moc), new ExpressAdapter(), {
    logger: false,
  });
  await app.listen(port, 'localhost');
  return app;
};

const onFastify: StartShimApp = async (moc, { port }) => {
  const app = await NestFactory.create<NestFastifyApplication>(appModule(moc), new FastifyAdapter(), {
    logger: false,
  });
  await app.listen(port, 'localhost');
  return app;
};

shimContract('Nest on Express', onExpress);
shimContract('Nest on Fastify', onFastify);

describe('Nest', () => {
  it('asks for what the class and what the method require, under a global prefix too', async () => {
    const world = await shimWorld(async (moc, { port }) => {
      const app = await NestFactory.create<NestExpressApplication>(appModule(moc), { logger: false });
      app.setGlobalPrefix('office');
      await app.listen(port, 'localhost');
      return app;
    });
    try {
      expect((await world.signIn('/office/reviews')).html).toBe('reviews');
      const open = (path: string) => world.browser.open(`${world.app}/office/reviews/${path}`);
      expect((await open('mine')).html).toBe('personnel reviewer');
      expect((await open('admin')).html).toContain('sign-in/role-missing');
    } finally {
      await world.close();
    }
  });
});
