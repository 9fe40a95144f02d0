import type { OnnxGraph, OnnxModel, OnnxNode, OnnxTensor } from '../onnx/model.js';
import { node } from '../onnx/node.js';
import { floatsOf, floatTensor } from '../onnx/tensor.js';

/**
 * Writes PReLU in words that onnxruntime's blocked layout knows. PReLU itself is not among them: around each one the
 * runtime turns the whole tensor to the plain layout and back, a third of a small network's time.
 *
 * With z = −x, −PReLU(x) = z + (a − 1)·ReLU(z) for every slope a: for x < 0, z + (a − 1)·z = −a·x; for x ≥ 0, z. So
 * the convolution before gives its negative (its weights and bias change sign, which is exact), a depthwise 1 × 1
 * convolution multiplies by a − 1 and adds z in one go, and the convolutions after take the negative back by theirs.
 *
 * A PReLU whose neighbours are no convolutions, or whose neighbours' weights are shared, stays as it is.
 */
export function preluAsConvolution(model: OnnxModel): OnnxModel {
  const { graph } = model;
  const tensors = new Map(graph.initializer.map((tensor) => [tensor.name, tensor]));
  const users = usersByValue(graph);
  const turned = new Set<string>();
  const nodes: OnnxNode[] = [];

  for (const prelu of graph.node) {
    const plan = prelu.opType === 'PRelu' ? neighbours(prelu, graph, users) : undefined;
    const [z, slopes] = prelu.input.map(String);
    const [y] = prelu.output;
    const slope = tensors.get(slopes ?? '');
    if (!plan || !z || !y || !slope) {
      nodes.push(prelu);
      continue;
    }
    for (const name of plan) turned.has(name) ? turned.delete(name) : turned.add(name);
    const factors = floatTensor(
      `${y}/slopes`,
      [],
      floatsOf(slope).map((a) => a - 1),
    );
    const channels = factors.rawData.length / 4;
    factors.dims = [channels, 1, 1, 1];
    tensors.set(factors.name, factors);
    tensors.delete(slope.name);
    nodes.push(
      node('Relu', [z], `${y}/relu`),
      node('Conv', [`${y}/relu`, factors.name], `${y}/scaled`, { kernel_shape: [1, 1], group: channels }),
      node('Add', [`${y}/scaled`, z], y),
    );
  }

  const initializer = [...tensors.values()].map((tensor) =>
    turned.has(tensor.name) ? negative(tensor) : tensor,
  );
  return { ...model, graph: { ...graph, node: nodes, initializer } };
}

/** The tensors that change sign with a PReLU: all of the convolution before, the weights of those after. */
function neighbours(prelu: OnnxNode, graph: OnnxGraph, users: Map<string, OnnxNode[]>): string[] | undefined {
  const [x = '', slopes = ''] = prelu.input;
  const [y = ''] = prelu.output;
  const before = graph.node.find(({ output }) => output.includes(x));
  const after = users.get(y) ?? [];
  if (before?.opType !== 'Conv' || users.get(x)?.length !== 1) return undefined;
  if (after.length === 0 || graph.output.some(({ name }) => name === y)) return undefined;
  if (after.some(({ opType, input }) => opType !== 'Conv' || input[0] !== y)) return undefined;
  const names = [...before.input.slice(1), ...after.map(({ input }) => input[1] ?? '')];
  const own = [slopes, ...names].every((name) => users.get(name)?.length === 1);
  return own ? names : undefined;
}

function usersByValue({ node: nodes }: OnnxGraph): Map<string, OnnxNode[]> {
  const users = new Map<string, OnnxNode[]>();
  for (const user of nodes) {
    for (const name of user.input) users.set(name, [...(users.get(name) ?? []), user]);
  }
  return users;
}

function negative(tensor: OnnxTensor): OnnxTensor {
  return {
    ...floatTensor(
      tensor.name,
      [],
      floatsOf(tensor).map((value) => -value),
    ),
    dims: tensor.dims,
  };
}
