/**
 * Sign-in without a network, for tests that use Mock Service Worker. Needs `msw` beside this package.
 *
 * @module
 */
export { mocAccountHandlers } from './handlers.js';
