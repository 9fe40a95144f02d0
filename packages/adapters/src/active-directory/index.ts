/**
 * An Active Directory as a `PersonnelDirectory`, over LDAPS or StartTLS.
 *
 * @module
 */
export type { OnTrouble, SourceTroubleNotice } from '../source-calls/source-trouble.js';
export { type ActiveDirectory, activeDirectory, type ListedPerson } from './active-directory.js';
export type { ActiveDirectoryAttributes, ActiveDirectoryOptions } from './options.js';
