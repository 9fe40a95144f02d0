import {
  applyDecorators,
  createParamDecorator,
  type ExecutionContext,
  Inject,
  SetMetadata,
  UseGuards,
} from '@nestjs/common';
import type { Requirement } from '../requirement.js';
import { checkRequirement } from '../routes/check-requirement.js';
import type { MocSession } from '../sessions/session.js';
import { MocGuard, REQUIREMENT } from './moc-guard.js';
import { throwForNest } from './nest-errors.js';
import { messageOf, type NestRequest } from './nest-exchange.js';
import { type Marked, SIGN_IN } from './nest-sign-in.js';

/**
 * Lets only those into a controller or a route who are signed in and have all that is required. Pages are sent to the
 * sign-in and come back, scripts get JSON. What is protected is not cached, unless the app sets `Cache-Control` itself.
 *
 * @example
 * ```ts
 * import { Controller, Get } from '@nestjs/common';
 * import { CurrentSession, type MocSession, RequireMoc } from '@moc-sdk/moc-account-client/nest';
 *
 * @Controller()
 * class Pages {
 *   @Get('calendar')
 *   @RequireMoc()
 *   calendar(@CurrentSession() session: MocSession) {
 *     return session.identity.person.name.first;
 *   }
 * }
 * ```
 */
export function RequireMoc(requirement: Requirement = {}): ClassDecorator & MethodDecorator {
  checkRequirement(requirement);
  return applyDecorators(SetMetadata(REQUIREMENT, requirement), UseGuards(MocGuard));
}

/** Gives a route the session: that of `@RequireMoc`, or the one there is, or `null`. */
export const CurrentSession: () => ParameterDecorator = createParamDecorator(
  (_: unknown, context: ExecutionContext): Promise<MocSession | null> => {
    const request = context.switchToHttp().getRequest<NestRequest>();
    const signIn = (messageOf(request) as Marked)[SIGN_IN];
    return (signIn?.session(request) ?? Promise.resolve(null)).catch(throwForNest);
  },
);

/** Gives a constructor the sign-in: {@link MocNest}, with `session`, `accessToken` and `fetch` of a request. */
export const InjectMoc = (): ParameterDecorator & PropertyDecorator => Inject(SIGN_IN);
