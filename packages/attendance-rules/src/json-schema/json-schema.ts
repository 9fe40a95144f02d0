import * as z from 'zod';
import { ruleSetSchema } from '../input/rule-set.js';
import {
  attendanceInputSchema,
  codeBookEntrySchema,
  holidaySchema,
  regulationSchema,
} from '../input/schema.js';

/** Written by hand, so that an unknown property is a slip of the pen; the input may have an agency's own besides. */
const STRICT = {
  'rule-set': { title: 'Rules of attendance of an agency', schema: ruleSetSchema },
  regulations: { title: 'Regulations of working time', schema: z.array(regulationSchema).min(1) },
  'code-book': { title: 'Code book of attendance', schema: z.array(codeBookEntrySchema) },
  holidays: { title: 'Holidays', schema: z.array(holidaySchema) },
} as const;

const LENIENT = {
  'attendance-input': {
    title: 'Facts and rules that day codes are worked out from',
    schema: attendanceInputSchema,
  },
} as const;

const SCHEMAS = { ...STRICT, ...LENIENT };

/** What has a schema: an agency's file of rules and its parts, and the input of `evaluate`. */
export type AttendanceSchemaName = keyof typeof SCHEMAS;

export const attendanceSchemaNames = Object.keys(SCHEMAS) as readonly AttendanceSchemaName[];

/**
 * A schema as JSON Schema (draft 2020-12), with descriptions and examples. What it cannot say, such as that a date
 * exists or that two regulations overlap, `loadRuleSet` and `parseAttendanceInput` still check.
 *
 * @example
 * ```ts
 * jsonSchemaOf('rule-set').title; // 'Rules of attendance of an agency'
 * ```
 */
export function jsonSchemaOf(name: AttendanceSchemaName): Record<string, unknown> {
  const { title, schema } = SCHEMAS[name];
  const isStrict = name in STRICT;
  const { $schema, ...body } = z.toJSONSchema(schema, {
    io: 'input',
    override: ({ jsonSchema }) => {
      if (!isStrict || jsonSchema.type !== 'object') return;
      jsonSchema.additionalProperties = false;
      jsonSchema.patternProperties = { '^[$_]': {} };
    },
  });
  return { $schema, title, ...body };
}
