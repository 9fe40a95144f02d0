/**
 * The session as the pages of an app see it: no tokens in JavaScript, at most 3 kB.
 *
 * @module
 */
export type { SessionClientOptions } from './options.js';
export type { RequiredSignIn } from './required-sign-in.js';
export { createSessionClient, type SessionClient } from './session-client.js';
export { SessionError } from './session-error.js';
export type { Refusal, SessionState } from './session-state.js';
export type { StepUpWish } from './sign-in-paths.js';
