import { type GraphBuilder, graphBuilder } from '../onnx/graph-builder.js';
import type { OnnxModel } from '../onnx/model.js';
import { convertGraph } from './convert.js';
import { readGraphModel } from './graph-model.js';

const SIDE = 256;
/** The two grids of anchors: cells of so many pixels, each with so many anchors at its middle. */
const GRIDS = [
  { cell: 16, each: 2 },
  { cell: 32, each: 6 },
] as const;

/**
 * MediaPipe's BlazeFace with the way from anchors to boxes in the graph, so that it answers as other detectors do:
 * scores of background and face, and boxes as left, top, right, bottom in shares of the input.
 */
export function blazeface(json: Uint8Array, weights: Uint8Array): OnnxModel {
  const graph = graphBuilder();
  const input = { name: 'input', height: SIDE, width: SIDE };
  const names = ['Identity', 'Identity_1', 'Identity_2', 'Identity_3'];
  const [scores16, scores32, boxes16, boxes32] = convertGraph(
    readGraphModel(json, weights),
    graph,
    input,
    names,
  ).map(({ name }) => name);
  const logits = graph.add('Concat', [scores16 ?? '', scores32 ?? ''], { axis: 1 });
  const regressed = graph.add('Concat', [boxes16 ?? '', boxes32 ?? ''], { axis: 1 });
  const face = graph.add('Sigmoid', [logits]);
  const background = graph.add('Sigmoid', [graph.add('Neg', [logits])]);
  const count = anchors().length;
  return graph.finish('blazeface', { name: 'input', dims: [1, 3, SIDE, SIDE] }, [
    { name: 'scores', dims: [1, count, 2], value: graph.add('Concat', [background, face], { axis: 2 }) },
    { name: 'boxes', dims: [1, count, 4], value: decode(graph, regressed) },
  ]);
}

/** From centre (relative to the anchor) and size in pixels to two corners in shares. */
function decode(graph: GraphBuilder, regressed: string): string {
  const columns = (from: number, to: number) => {
    const [starts, ends, axes] = [from, to, 2].map((value) => graph.wholes([value]));
    return graph.add('Slice', [regressed, starts ?? '', ends ?? '', axes ?? '']);
  };
  const anchor = graph.floats([1, anchors().length, 2], anchors().flat());
  const side = graph.floats([1], [SIDE]);
  const middle = graph.add('Add', [graph.add('Div', [columns(0, 2), side]), anchor]);
  const half = graph.add('Div', [columns(2, 4), graph.floats([1], [2 * SIDE])]);
  return graph.add('Concat', [graph.add('Sub', [middle, half]), graph.add('Add', [middle, half])], {
    axis: 2,
  });
}

/** The middles of the anchors in shares of the input, in the order of the answers. */
function anchors(): [x: number, y: number][] {
  const all: [number, number][] = [];
  for (const { cell, each } of GRIDS) {
    const cells = SIDE / cell;
    for (let i = 0; i < cells * cells; i++) {
      const x = ((i % cells) + 0.5) / cells;
      const y = (Math.floor(i / cells) + 0.5) / cells;
      for (let k = 0; k < each; k++) all.push([x, y]);
    }
  }
  return all;
}
