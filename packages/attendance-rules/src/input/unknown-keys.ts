import * as z from 'zod';
import { type InputProblem, problemAt } from './problems.js';

/**
 * Properties that a schema does not know, at any depth: in what an agency writes by hand a slip of the pen must not be
 * taken for something left out. Names that begin with `$` or `_` are the writer's own.
 */
export function unknownKeys(schema: z.ZodType, value: unknown, path = ''): InputProblem[] {
  const inner = unwrapped(schema);
  if (inner instanceof z.ZodArray && Array.isArray(value)) {
    return value.flatMap((each, at) => unknownKeys(inner.element as z.ZodType, each, `${path}[${at}]`));
  }
  if (!(inner instanceof z.ZodObject) || typeof value !== 'object' || value === null) return [];
  const known = inner.shape as Readonly<Record<string, z.ZodType>>;
  return Object.entries(value).flatMap(([key, each]) => {
    const place = path ? `${path}.${key}` : key;
    const property = known[key];
    if (property) return unknownKeys(property, each, place);
    return /^[$_]/.test(key) ? [] : [problemAt(place, `is not known${suggestion(key, Object.keys(known))}`)];
  });
}

function unwrapped(schema: z.ZodType): z.ZodType {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault) {
    return unwrapped(schema.unwrap() as z.ZodType);
  }
  if (!(schema instanceof z.ZodUnion)) return schema;
  const options = schema.options as readonly z.ZodType[];
  return options.find((option) => option instanceof z.ZodObject) ?? schema;
}

function suggestion(key: string, known: readonly string[]): string {
  const near = known.find((name) => distance(key.toLowerCase(), name.toLowerCase()) <= 2);
  return near ? `; is ${near} meant?` : ` (known are ${known.join(', ')})`;
}

/** How many letters must be put in, taken out or changed. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] as number) + 1, (next[j - 1] as number) + 1));
    }
    row = next;
  }
  return row[b.length] as number;
}
