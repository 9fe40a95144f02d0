import { type GraphBuilder, graphBuilder } from '../onnx/graph-builder.js';
import type { OnnxModel } from '../onnx/model.js';
import { byteTensor } from '../onnx/tensor.js';
import { transpose } from '../tensorflow/layout.js';
import { readWeights, type Weight, type WeightEntry } from '../tensorflow/weights.js';

const SIDE = 150;

/** A picture between two layers: its name, side in pixels and channels. */
interface Layer {
  readonly name: string;
  readonly side: number;
  readonly channels: number;
}

/** Four stages of residual blocks; all but the first begin by halving the picture. */
const STAGES = [
  { prefix: 'conv32', blocks: 3 },
  { prefix: 'conv64', blocks: 3, down: 'conv64_down' },
  { prefix: 'conv128', blocks: 2, down: 'conv128_down' },
  { prefix: 'conv256', blocks: 2, down: 'conv256_down' },
] as const;

/**
 * dlib's face recogniser (a residual network of 29 layers, 128 numbers) out of its weights as face-api keeps them.
 * The filters stay the bytes they are, and are widened in the graph: a quarter of the size, the same values.
 */
export function dlibRecogniser(manifest: Uint8Array, bytes: Uint8Array): OnnxModel {
  const groups = JSON.parse(new TextDecoder().decode(manifest)) as { weights: WeightEntry[] }[];
  const weights = readWeights(
    groups.flatMap((group) => group.weights),
    bytes,
  );
  const graph = graphBuilder();
  const layers = residualLayers(graph, (name) => {
    const found = weights.get(name);
    if (!found) throw new Error(`The weights have no ${name}.`);
    return found;
  });
  return graph.finish('dlib-recogniser', { name: 'input', dims: [1, 3, SIDE, SIDE] }, [
    { name: 'descriptor', dims: [1, 128], value: layers },
  ]);
}

function residualLayers(graph: GraphBuilder, weight: (name: string) => Weight): string {
  /** Convolution, then each channel's own scale and shift. */
  const scaled = (input: Layer, prefix: string, stride: 1 | 2, padding: 0 | 1): Layer => {
    const filters = weight(`${prefix}/conv/filters`);
    const [kernel = 1, , , channels = 1] = filters.shape;
    const scale = weight(`${prefix}/scale/weights`).values;
    const shift = weight(`${prefix}/scale/biases`).values;
    const bias = weight(`${prefix}/conv/bias`).values.map((b, i) => b * (scale[i] ?? 1) + (shift[i] ?? 0));
    const convolved = graph.add('Conv', [input.name, widened(graph, filters)], {
      kernel_shape: [kernel, kernel],
      strides: [stride, stride],
      pads: [padding, padding, padding, padding],
    });
    const shape = [1, channels, 1, 1];
    const stretched = graph.add('Mul', [convolved, graph.floats(shape, scale)]);
    const side = Math.floor((input.side + 2 * padding - kernel) / stride) + 1;
    return { name: graph.add('Add', [stretched, graph.floats(shape, bias)]), side, channels };
  };
  const relu = (layer: Layer): Layer => ({ ...layer, name: graph.add('Relu', [layer.name]) });
  const sum = (a: Layer, b: Layer): Layer => relu({ ...a, name: graph.add('Add', [a.name, b.name]) });

  const block = (x: Layer, prefix: string): Layer =>
    sum(scaled(relu(scaled(x, `${prefix}/conv1`, 1, 1)), `${prefix}/conv2`, 1, 1), x);
  /** The way around is the mean of 2 × 2 pixels, with channels of zeros added; a row is added where it is larger. */
  const down = (x: Layer, prefix: string): Layer => {
    const inner = scaled(relu(scaled(x, `${prefix}/conv1`, 2, 0)), `${prefix}/conv2`, 1, 1);
    const around = graph.add('AveragePool', [x.name], { kernel_shape: [2, 2], strides: [2, 2] });
    const side = Math.floor(x.side / 2);
    const shortcut = { name: around, side, channels: x.channels };
    return sum(grow(graph, shortcut, inner.channels, side), grow(graph, inner, inner.channels, side));
  };

  let x = relu(scaled({ name: 'input', side: SIDE, channels: 3 }, 'conv32_down', 2, 0));
  const pooled = graph.add('MaxPool', [x.name], { kernel_shape: [3, 3], strides: [2, 2] });
  x = { ...x, name: pooled, side: Math.floor((x.side - 3) / 2) + 1 };
  for (const { prefix, blocks, ...first } of STAGES) {
    if ('down' in first) x = down(x, first.down);
    for (let i = 1; i <= blocks; i++) x = block(x, `${prefix}_${i}`);
  }
  x = down(x, 'conv256_down_out');
  const mean = graph.add('ReduceMean', [x.name], { axes: [2, 3], keepdims: 0 });
  const last = weight('fc');
  return graph.add('MatMul', [mean, graph.floats([...last.shape], last.values)]);
}

/** Adds channels of zeros at the end, rows below and columns to the right. */
function grow(
  graph: GraphBuilder,
  { name, side, channels }: Layer,
  toChannels: number,
  toSide: number,
): Layer {
  const grown = { name, side: toSide, channels: toChannels };
  const [more, wider] = [toChannels - channels, toSide - side];
  if (more === 0 && wider === 0) return grown;
  return { ...grown, name: graph.add('Pad', [name, graph.wholes([0, 0, 0, 0, 0, more, wider, wider])]) };
}

/** Filters as bytes with their scale and zero, or as floats where they were stored so. */
function widened(graph: GraphBuilder, { shape, values, quantised }: Weight): string {
  const order = [3, 2, 0, 1];
  if (!quantised) {
    const moved = transpose(values, shape, order);
    return graph.floats(moved.dims, moved.values);
  }
  const { bytes, scale, min } = quantised;
  const zero = -min / scale;
  if (Math.abs(zero - Math.round(zero)) > 1e-3)
    throw new Error('The filters have no byte that stands for zero.');
  const moved = transpose(bytes, shape, order);
  return graph.add('DequantizeLinear', [
    graph.constant((name) => byteTensor(name, moved.dims, moved.values)),
    graph.floats([], [scale]),
    graph.constant((name) => byteTensor(name, [], Uint8Array.of(Math.round(zero)))),
  ]);
}
