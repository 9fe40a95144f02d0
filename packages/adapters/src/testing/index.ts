/**
 * For the tests of whoever builds on the adapters.
 *
 * @module
 */
export { memoryPostgres } from './memory-postgres.js';
