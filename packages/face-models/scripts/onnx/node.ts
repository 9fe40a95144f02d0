import type { OnnxAttribute, OnnxNode } from './model.js';

/** Whole numbers, lists of them and texts; a fraction is given as `{ float }`. */
export type AttributeValue = number | readonly number[] | string | { readonly float: number };

/** One operation that gives one value. */
export function node(
  opType: string,
  input: string[],
  output: string,
  attributes: Readonly<Record<string, AttributeValue>> = {},
): OnnxNode {
  const attribute = Object.entries(attributes).map(([name, value]) => toAttribute(name, value));
  return { name: output, opType, input, output: [output], attribute };
}

function toAttribute(name: string, value: AttributeValue): OnnxAttribute {
  if (typeof value === 'number') return { name, type: 2, i: value };
  if (typeof value === 'string') return { name, type: 3, s: new TextEncoder().encode(value) };
  if ('float' in value) return { name, type: 1, f: value.float };
  return { name, type: 7, ints: [...value] };
}
