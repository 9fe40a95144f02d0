/**
 * Sign-in with MOC Account for NestJS, on Express or Fastify.
 *
 * @module
 */
export type { MocSession } from '../sessions/session.js';
export { CurrentSession, InjectMoc, RequireMoc } from './decorators.js';
export { MocAccountModule } from './moc-account-module.js';
export { MocGuard } from './moc-guard.js';
export type { MocNest, NestRequest } from './nest-sign-in.js';
