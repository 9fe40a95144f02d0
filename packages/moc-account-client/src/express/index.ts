/**
 * Sign-in with MOC Account for Express 5 and 4.
 *
 * @module
 */
export type { MocSession } from '../sessions/session.js';
export { type ExpressMiddleware, type ExpressRequest, type MocExpress, mocExpress } from './moc-express.js';
