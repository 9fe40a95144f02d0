import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { attendanceSchemaNames } from '../src/json-schema/index.js';
import { schemaFile, schemaText } from './schema-files.js';

it.each(attendanceSchemaNames)('schemas/%s.schema.json is what the schema says', async (name) => {
  // Written anew by scripts/write-schemas.ts.
  expect(await readFile(schemaFile(name), 'utf8')).toBe(schemaText(name));
});
