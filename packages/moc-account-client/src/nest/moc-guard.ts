import { type CanActivate, type ExecutionContext, Inject } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Requirement } from '../requirement.js';
import { throwForNest } from './nest-errors.js';
import type { NestAnswer, NestRequest } from './nest-exchange.js';
import { type NestSignIn, SIGN_IN } from './nest-sign-in.js';

/** Where `@RequireMoc` leaves what it asks for. */
export const REQUIREMENT = 'moc-sdk:requirement';

/** The guard behind `@RequireMoc`: what the class asks for and what the method asks for must both hold. */
export class MocGuard implements CanActivate {
  readonly #signIn: NestSignIn;
  readonly #reflector: Reflector;

  constructor(signIn: NestSignIn, reflector: Reflector) {
    this.#signIn = signIn;
    this.#reflector = reflector;
  }

  /** Only HTTP has pages and cookies: everything else is refused. */
  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (context.getType() !== 'http') return false;
    const http = context.switchToHttp();
    const [request, answer] = [http.getRequest<NestRequest>(), http.getResponse<NestAnswer>()];
    for (const requirement of this.#requirements(context)) {
      const isAdmitted = await this.#signIn.admit(request, answer, requirement).catch(throwForNest);
      // The answer is sent: neither the route nor a filter may send another, so that nobody is told to go on.
      if (!isAdmitted) return new Promise(() => {});
    }
    return true;
  }

  #requirements(context: ExecutionContext): Requirement[] {
    const places = [context.getClass(), context.getHandler()];
    const asked = this.#reflector.getAll<(Requirement | undefined)[]>(REQUIREMENT, places);
    return [{}, ...asked.filter((requirement) => requirement !== undefined)];
  }
}

// What `@Inject` would write: this package is built without decorators.
Inject(SIGN_IN)(MocGuard, undefined, 0);
Inject(Reflector)(MocGuard, undefined, 1);
