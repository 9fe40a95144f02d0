/**
 * The service's ports over PostgreSQL: a server, or PGlite in a folder.
 *
 * @module
 */
export type { DatabasePlace } from './connect/open-database.js';
export { type Postgres, type PostgresOptions, postgres } from './postgres.js';
export { type AuditEntry, firstBrokenEntry } from './records/audit-chain.js';
