/**
 * Fictional people and sources in memory that know them, for tests and demonstrations of the verification.
 *
 * @module
 */
export { type DirectoryFaults, memoryDirectory } from './memory-directory.js';
export { memoryRegistry, type RegistryFaults } from './memory-registry.js';
export { type FictionalPerson, fictionalPeople } from './people.js';
export type { SourceFaults } from './source-faults.js';
