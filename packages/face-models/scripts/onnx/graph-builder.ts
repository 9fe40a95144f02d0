import type { OnnxModel, OnnxNode, OnnxTensor, OnnxValue } from './model.js';
import { type AttributeValue, node } from './node.js';
import { FLOAT, floatTensor, wholeTensor } from './tensor.js';

/** Writes a graph down operation by operation. Values go by name; names are counted, so that they repeat. */
export interface GraphBuilder {
  /** Adds an operation. @returns the name of its result. */
  add(opType: string, inputs: string[], attributes?: Readonly<Record<string, AttributeValue>>): string;
  /** Adds constants. @returns the name. */
  floats(dims: number[], values: ArrayLike<number>): string;
  wholes(values: readonly number[]): string;
  constant(make: (name: string) => OnnxTensor): string;
  /** The model, whose answers are the named values. */
  finish(name: string, input: Port, outputs: readonly (Port & { readonly value: string })[]): OnnxModel;
}

/** An input or an answer of a network: its name and shape. */
export interface Port {
  readonly name: string;
  readonly dims: readonly number[];
}

/** The oldest version that says `Pad` with its sizes as an input; every runtime has it. */
const OPSET = 11;

export function graphBuilder(): GraphBuilder {
  const nodes: OnnxNode[] = [];
  const initializer: OnnxTensor[] = [];
  const constant = (make: (name: string) => OnnxTensor) => {
    const tensor = make(`c${initializer.length}`);
    initializer.push(tensor);
    return tensor.name;
  };
  const add = (opType: string, inputs: string[], attributes = {}, output = `v${nodes.length}`) => {
    nodes.push(node(opType, inputs, output, attributes));
    return output;
  };
  return {
    add,
    constant,
    floats: (dims, values) => constant((name) => floatTensor(name, dims, Float32Array.from(values))),
    wholes: (values) => constant((name) => wholeTensor(name, values)),
    finish(name, input, outputs) {
      for (const output of outputs) add('Identity', [output.value], {}, output.name);
      return {
        irVersion: 6,
        producerName: '@moc-sdk/face-models',
        opsetImport: [{ domain: '', version: OPSET }],
        graph: { name, node: nodes, initializer, input: [toValue(input)], output: outputs.map(toValue) },
      };
    },
  };
}

function toValue({ name, dims }: Port): OnnxValue {
  const shape = { dim: dims.map((dimValue) => ({ dimValue })) };
  return { name, type: { tensorType: { elemType: FLOAT, shape } } };
}
