/**
 * The schemas of the data files as JSON Schema, for editors. The package has them as files too: `schemas/*.json`.
 *
 * @module
 */
export { type AttendanceSchemaName, attendanceSchemaNames, jsonSchemaOf } from './json-schema.js';
