import type { GraphBuilder } from '../onnx/graph-builder.js';
import { type GraphModel, sourceOf } from './graph-model.js';
import { operations, type Value } from './operations.js';
import type { Weight } from './weights.js';

/**
 * Writes a TensorFlow.js graph model into an ONNX graph, for one picture at a time.
 *
 * @param input The name that the picture gets.
 * @param wanted The TensorFlow names of the answers; what they do not need is left out.
 * @returns the answers, in the order of `wanted`.
 */
export function convertGraph(
  model: GraphModel,
  graph: GraphBuilder,
  input: { readonly name: string; readonly height: number; readonly width: number },
  wanted: readonly string[],
): Value[] {
  const values = new Map<string, Value>();
  const constants = new Map<string, Weight>();
  const needed = neededFor(model, wanted);
  for (const node of model.nodes) {
    if (!needed.has(node.name)) continue;
    const weight = model.weights.get(node.name);
    if (node.op === 'Const' && weight) {
      constants.set(node.name, weight);
    } else if (node.op === 'Placeholder') {
      values.set(node.name, { name: input.name, shape: [1, input.height, input.width, 3] });
    } else {
      const operation = operations[node.op];
      if (!operation) throw new Error(`${node.name} is a ${node.op}, which is not known here.`);
      const sources = (node.input ?? []).map(sourceOf);
      const call = {
        node,
        graph,
        values: sources.flatMap((name) => values.get(name) ?? []),
        constants: sources.flatMap((name) => constants.get(name) ?? []),
      };
      values.set(node.name, operation(call));
    }
  }
  return wanted.map((name) => {
    const value = values.get(name);
    if (!value) throw new Error(`The graph has no answer ${name}.`);
    return value;
  });
}

function neededFor({ nodes }: GraphModel, wanted: readonly string[]): Set<string> {
  const needed = new Set(wanted);
  for (const { name, input = [] } of nodes.toReversed()) {
    if (needed.has(name)) for (const one of input) needed.add(sourceOf(one));
  }
  return needed;
}
