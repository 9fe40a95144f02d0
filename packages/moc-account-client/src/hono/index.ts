/**
 * Sign-in with MOC Account for Hono 4.
 *
 * @module
 */
export type { MocSession } from '../sessions/session.js';
export { type MocHono, mocHono } from './moc-hono.js';
