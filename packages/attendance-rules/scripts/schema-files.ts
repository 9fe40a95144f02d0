import { type AttendanceSchemaName, jsonSchemaOf } from '../src/json-schema/index.js';

export function schemaFile(name: AttendanceSchemaName): URL {
  return new URL(`../schemas/${name}.schema.json`, import.meta.url);
}

export function schemaText(name: AttendanceSchemaName): string {
  return `${JSON.stringify(jsonSchemaOf(name), null, 2)}\n`;
}
