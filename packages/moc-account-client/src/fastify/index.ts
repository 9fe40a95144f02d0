/**
 * Sign-in with MOC Account for Fastify 5.
 *
 * @module
 */
export type { MocSession } from '../sessions/session.js';
export { type MocFastify, mocFastify } from './moc-fastify.js';
