import type { GraphBuilder } from '../onnx/graph-builder.js';
import { type TensorFlowNode, textOf, textsOf, wholesOf } from './graph-model.js';
import { depthwiseFilters, filters, samePadding } from './layout.js';
import type { Weight } from './weights.js';

/** A computed value. TensorFlow keeps channels last, ONNX second: `shape` is TensorFlow's, the value ONNX's. */
export interface Value {
  readonly name: string;
  readonly shape: readonly number[];
}

/** What an operation is given: its computed inputs, its constants, and where to write. */
export interface Call {
  readonly node: TensorFlowNode;
  readonly values: readonly Value[];
  readonly constants: readonly Weight[];
  readonly graph: GraphBuilder;
}

type Operation = (call: Call) => Value;

/** What the packs' TensorFlow graphs are made of, and no more. */
export const operations: Readonly<Record<string, Operation>> = {
  Identity: ({ values }) => only(values),
  Relu: (call) => elementwise(call, 'Relu'),
  AddV2: (call) => elementwise(call, 'Add'),
  Prelu: prelu,
  _FusedConv2D: fusedConvolution,
  DepthwiseConv2dNative: depthwise,
  MaxPool: maxPool,
  Pad: pad,
  Reshape: reshape,
};

function only([first]: readonly Value[]): Value {
  if (!first) throw new Error('An operation has no input.');
  return first;
}

function elementwise({ values, graph }: Call, opType: string): Value {
  const inputs = values.map(({ name }) => name);
  return { name: graph.add(opType, inputs), shape: only(values).shape };
}

function prelu({ values, constants: [slopes], graph }: Call): Value {
  return withSlopes(graph, only(values), slopes);
}

/** Values below 0 are multiplied by their channel's slope. */
function withSlopes(graph: GraphBuilder, { name, shape }: Value, slopes?: Weight): Value {
  const channels = shape.at(-1) ?? 0;
  if (slopes?.values.length !== channels) throw new Error('A PReLU has not one slope for each channel.');
  return { name: graph.add('PRelu', [name, graph.floats([channels, 1, 1], slopes.values)]), shape };
}

function fusedConvolution(call: Call): Value {
  const { node, constants, graph } = call;
  const [weight, bias, slopes] = constants;
  const [first, then, ...more] = textsOf(node, 'fused_ops');
  if (!weight || !bias || first !== 'BiasAdd' || more.length > 0) {
    throw new Error(`${node.name} fuses what is not known here.`);
  }
  const { dims, values } = filters(weight);
  const inputs = [graph.floats(dims, values), graph.floats([bias.values.length], bias.values)];
  const result = convolve(call, inputs, dims, 1);
  if (then === undefined) return result;
  if (then === 'Relu') return { ...result, name: graph.add('Relu', [result.name]) };
  if (then === 'Prelu') return withSlopes(graph, result, slopes);
  throw new Error(`${node.name} fuses ${then}, which is not known here.`);
}

function depthwise(call: Call): Value {
  const [weight] = call.constants;
  if (!weight) throw new Error(`${call.node.name} has no filters.`);
  const { dims, values } = depthwiseFilters(weight);
  return convolve(call, [call.graph.floats(dims, values)], dims, weight.shape[2] ?? 1);
}

function convolve({ node, values, graph }: Call, weights: string[], dims: number[], group: number): Value {
  const { name, shape } = only(values);
  if (wholesOf(node, 'dilations').some((step) => step !== 1)) throw new Error(`${node.name} is dilated.`);
  const [channels = 1, , ...kernel] = dims;
  const { attributes, rows, columns } = slide(node, shape, kernel, wholesOf(node, 'strides'));
  const result = graph.add('Conv', [name, ...weights], { ...attributes, group });
  return { name: result, shape: [1, rows, columns, channels] };
}

function maxPool({ node, values, graph }: Call): Value {
  const { name, shape } = only(values);
  const kernel = wholesOf(node, 'ksize').slice(1, 3);
  const { attributes, rows, columns } = slide(node, shape, kernel, wholesOf(node, 'strides'));
  return { name: graph.add('MaxPool', [name], attributes), shape: [1, rows, columns, shape[3] ?? 1] };
}

/** How a window goes over a picture, and what size comes out. */
function slide(node: TensorFlowNode, shape: readonly number[], kernel: number[], strides: number[]) {
  const [, height = 1, width = 1] = shape;
  const [kernelHeight = 1, kernelWidth = 1] = kernel;
  const [, down = 1, across = 1] = strides;
  const same = textOf(node, 'padding') === 'SAME';
  const [top, bottom] = same ? samePadding(height, kernelHeight, down) : [0, 0];
  const [left, right] = same ? samePadding(width, kernelWidth, across) : [0, 0];
  return {
    attributes: { kernel_shape: kernel, strides: [down, across], pads: [top, left, bottom, right] },
    rows: Math.floor((height + top + bottom - kernelHeight) / down) + 1,
    columns: Math.floor((width + left + right - kernelWidth) / across) + 1,
  };
}

function pad({ values, constants: [sizes], graph }: Call): Value {
  const { name, shape } = only(values);
  const [n0 = 0, n1 = 0, top = 0, bottom = 0, left = 0, right = 0, c0 = 0, c1 = 0] = sizes?.values ?? [];
  const pads = graph.wholes([n0, c0, top, left, n1, c1, bottom, right]);
  const added = [n0 + n1, top + bottom, left + right, c0 + c1];
  return {
    name: graph.add('Pad', [name, pads]),
    shape: shape.map((side, axis) => side + (added[axis] ?? 0)),
  };
}

function reshape({ values, constants: [wanted], graph }: Call): Value {
  const { name, shape } = only(values);
  const count = shape.reduce((product, side) => product * side, 1);
  const known = [...(wanted?.values ?? [])].map((side, axis) => (axis === 0 ? 1 : side));
  const rest = known.reduce((product, side) => (side < 0 ? product : product * side), 1);
  const dims = known.map((side) => (side < 0 ? count / rest : side));
  if (dims.length === 4) throw new Error('A reshape to a picture is not known here.');
  const channelsLast = shape.length === 4 ? graph.add('Transpose', [name], { perm: [0, 2, 3, 1] }) : name;
  return { name: graph.add('Reshape', [channelsLast, graph.wholes(dims)]), shape: dims };
}
