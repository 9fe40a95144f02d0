/**
 * Sign-in with MOC Account for a server that speaks Web standards.
 *
 * @module
 */
export type { Duration } from './duration.js';
export type { SignInEvent, SignInStep } from './events.js';
export type { MocIdentity } from './identity.js';
export { createMocAccount, type MocAccount } from './moc-account.js';
export type {
  ClientAuth,
  CommonOptions,
  IdTokenAlgorithm,
  MocAccountOptions,
  MocOauth2Options,
  OidcOptions,
  SessionOptions,
  VouchedIdentity,
} from './options.js';
export type { Requirement } from './requirement.js';
export type {
  AccessTokenAlgorithm,
  AccessTokenClaims,
  IntrospectionOptions,
  ResourceServer,
  ResourceServerOptions,
} from './resource-server/options.js';
export { createResourceServer } from './resource-server/resource-server.js';
export { memorySessions } from './sessions/memory-sessions.js';
export type { MocSession, StoredSession } from './sessions/session.js';
export { subjectKeyOf } from './sessions/session-keys.js';
export type { SessionSelection, SessionStore } from './sessions/session-store.js';
