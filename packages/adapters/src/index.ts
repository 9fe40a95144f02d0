/**
 * What an agency already has, behind the service's ports. Each adapter has its own subpath, so that an app loads
 * only the drivers it uses: `@moc-sdk/adapters/postgres`, `@moc-sdk/adapters/folder`,
 * `@moc-sdk/adapters/active-directory`.
 *
 * @module
 */
export type { DatabasePlace, Postgres, PostgresOptions } from './postgres/index.js';
