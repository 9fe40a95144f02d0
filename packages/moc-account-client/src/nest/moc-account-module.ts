import { type DynamicModule, Inject, Module, type NestModule } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { MocAccount } from '../moc-account.js';
import { MocGuard } from './moc-guard.js';
import { type NestSignIn, nestSignIn, SIGN_IN } from './nest-sign-in.js';

/**
 * The sign-in of a Nest app.
 *
 * @example
 * ```ts
 * import { Module } from '@nestjs/common';
 * import { MocAccountModule } from '@moc-sdk/moc-account-client/nest';
 *
 * @Module({ imports: [MocAccountModule.forRoot(moc)] })
 * class AppModule {}
 * ```
 */
export class MocAccountModule implements NestModule {
  readonly #signIn: NestSignIn;
  readonly #host: HttpAdapterHost;

  constructor(signIn: NestSignIn, host: HttpAdapterHost) {
    this.#signIn = signIn;
    this.#host = host;
  }

  /** The module for the app's root; `@RequireMoc` and `@CurrentSession` then work in every module. */
  static forRoot(moc: MocAccount): DynamicModule {
    return {
      module: MocAccountModule,
      global: true,
      providers: [{ provide: SIGN_IN, useFactory: () => nestSignIn(moc) }, MocGuard],
      exports: [SIGN_IN, MocGuard],
    };
  }

  /** Straight on the platform: a global prefix of the app does not move the sign-in paths. */
  configure(): void {
    this.#host.httpAdapter.use(this.#signIn.handler);
  }
}

// What `@Module` and `@Inject` would write: this package is built without decorators.
Module({})(MocAccountModule);
Inject(SIGN_IN)(MocAccountModule, undefined, 0);
Inject(HttpAdapterHost)(MocAccountModule, undefined, 1);
