import { readWeights, type Weight, type WeightEntry } from './weights.js';

/** One operation of a TensorFlow graph. Bytes are base64, whole numbers are texts. */
export interface TensorFlowNode {
  readonly name: string;
  readonly op: string;
  readonly input?: readonly string[];
  readonly attr?: Readonly<Record<string, Attribute>>;
}

interface Attribute {
  readonly s?: string;
  readonly b?: boolean;
  readonly list?: { readonly i?: readonly string[]; readonly s?: readonly string[] };
  readonly shape?: { readonly dim: readonly { readonly size: string }[] };
}

/** A TensorFlow.js graph model: its operations, each after those it needs, and its weights. */
export interface GraphModel {
  readonly nodes: readonly TensorFlowNode[];
  readonly weights: ReadonlyMap<string, Weight>;
}

/** Reads a `model.json` and the one file of weights that belongs to it. */
export function readGraphModel(json: Uint8Array, bytes: Uint8Array): GraphModel {
  const { modelTopology, weightsManifest } = JSON.parse(new TextDecoder().decode(json)) as {
    modelTopology: { node: TensorFlowNode[] };
    weightsManifest: { weights: WeightEntry[] }[];
  };
  const entries = weightsManifest.flatMap(({ weights }) => weights);
  return { nodes: inOrder(modelTopology.node), weights: readWeights(entries, bytes) };
}

/** The name of the operation behind an input: without the number of its output. */
export function sourceOf(input: string): string {
  return input.replace(/:0$/, '');
}

export function wholesOf({ attr }: TensorFlowNode, name: string): number[] {
  return (attr?.[name]?.list?.i ?? []).map(Number);
}

export function textOf({ attr }: TensorFlowNode, name: string): string {
  return fromBase64(attr?.[name]?.s ?? '');
}

export function textsOf({ attr }: TensorFlowNode, name: string): string[] {
  return (attr?.[name]?.list?.s ?? []).map(fromBase64);
}

function fromBase64(text: string): string {
  return Buffer.from(text, 'base64').toString('latin1');
}

function inOrder(nodes: readonly TensorFlowNode[]): TensorFlowNode[] {
  const byName = new Map(nodes.map((one) => [one.name, one]));
  const ordered = new Set<TensorFlowNode>();
  const visit = (one: TensorFlowNode) => {
    if (ordered.has(one)) return;
    for (const input of one.input ?? []) {
      const source = byName.get(sourceOf(input));
      if (!source) throw new Error(`${one.name} needs ${input}, which is not in the graph.`);
      visit(source);
    }
    ordered.add(one);
  };
  for (const one of nodes) visit(one);
  return [...ordered];
}
