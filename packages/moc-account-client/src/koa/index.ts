/**
 * Sign-in with MOC Account for Koa 3.
 *
 * @module
 */
export type { MocSession } from '../sessions/session.js';
export { type KoaContext, type KoaMiddleware, type MocKoa, mocKoa } from './moc-koa.js';
