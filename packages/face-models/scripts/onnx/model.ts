import protobuf from 'protobufjs/light.js';
import { messages } from './messages.js';

/** A whole number of 64 bits as the codec reads it; numbers are taken on writing. */
export type Whole = number | { toNumber(): number };

/** A constant. `rawData` is little-endian, row by row. */
export interface OnnxTensor {
  name: string;
  dims: Whole[];
  dataType: number;
  rawData: Uint8Array;
}

export interface OnnxAttribute {
  name: string;
  type: number;
  f?: number;
  i?: Whole;
  s?: Uint8Array;
  t?: OnnxTensor;
  ints?: Whole[];
}

export interface OnnxNode {
  name: string;
  opType: string;
  input: string[];
  output: string[];
  attribute: OnnxAttribute[];
}

export interface OnnxValue {
  name: string;
  type: { tensorType: { elemType: number; shape: { dim: { dimValue?: Whole; dimParam?: string }[] } } };
}

export interface OnnxGraph {
  name: string;
  node: OnnxNode[];
  initializer: OnnxTensor[];
  input: OnnxValue[];
  output: OnnxValue[];
}

export interface OnnxModel {
  irVersion: Whole;
  producerName: string;
  graph: OnnxGraph;
  opsetImport: { domain: string; version: Whole }[];
}

const Model = protobuf.Root.fromJSON(messages).lookupType('Model');

/** Types of attributes that {@link OnnxAttribute} holds: float, integer, bytes, tensor, integers. */
const ATTRIBUTES = new Set([1, 2, 3, 4, 7]);

/**
 * Reads an ONNX file.
 *
 * @throws Error when the bytes are none, or when the file holds what would be lost on writing it again.
 */
export function readModel(bytes: Uint8Array): OnnxModel {
  const model = Model.decode(bytes) as unknown as OnnxModel;
  if (!model.graph) throw new Error('Not an ONNX file: it has no graph.');
  for (const { name, rawData } of model.graph.initializer) {
    if (!rawData?.length) throw new Error(`The tensor ${name} is not stored as raw bytes.`);
  }
  for (const { name, attribute } of model.graph.node) {
    const unknown = attribute.find(({ type }) => !ATTRIBUTES.has(type));
    if (unknown)
      throw new Error(`The node ${name} has an attribute ${unknown.name} of type ${unknown.type}.`);
  }
  return model;
}

/** Writes an ONNX file; the same model gives the same bytes. */
export function writeModel(model: OnnxModel): Uint8Array {
  // A copy that stands alone: the writer's buffer is a part of a larger pool.
  return new Uint8Array(Model.encode(model as unknown as Record<string, unknown>).finish());
}
