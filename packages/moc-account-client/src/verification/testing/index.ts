/**
 * Fictional people and sources in memory that know them, for tests and demonstrations of the verification.
 *
 * @module
 */
export { type FictionalPerson, fictionalPeople } from './people.js';
