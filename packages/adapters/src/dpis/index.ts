/**
 * The personnel register DPIS as a `PersonnelDirectory`, over the agency's own SQL driver.
 *
 * @module
 */
export type { OnTrouble, SourceTroubleNotice } from '../source-calls/source-trouble.js';
export { type DpisLookupSqlOptions, dpisLookupSql } from './dpis-lookup-sql.js';
export {
  type DpisCodeTable,
  type DpisMap,
  type DpisMapChanges,
  type DpisPositionTables,
  type DpisStaffKind,
  dpisNames,
} from './dpis-map.js';
export { type DpisPlaceholder, type DpisQuery, type DpisSqlOptions, dpisSql } from './dpis-sql.js';
export type { DpisRow } from './read-answer.js';
export type { DpisTextOptions } from './thai-text.js';
