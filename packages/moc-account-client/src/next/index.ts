/**
 * Sign-in with MOC Account for Next.js: App Router, Node.js runtime.
 *
 * @module
 */
export type { MocSession } from '../sessions/session.js';
export {
  type MocNext,
  mocNext,
  type NextProtectedHandler,
  type NextRequirement,
  type NextRouteHandler,
} from './moc-next.js';
