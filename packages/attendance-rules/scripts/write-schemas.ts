/** Writes the schemas of the data files into `schemas/`, where editors find them. */
import { mkdir, writeFile } from 'node:fs/promises';
import { attendanceSchemaNames } from '../src/json-schema/index.js';
import { schemaFile, schemaText } from './schema-files.js';

await mkdir(new URL('../schemas/', import.meta.url), { recursive: true });
for (const name of attendanceSchemaNames) await writeFile(schemaFile(name), schemaText(name));
