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
 * BlazeFace draws a square from brows to chin. The packs' boxes go from the hairline to the chin: 1.275 times as high,
 * 0.878 times as wide, the middle higher by 0.112 of the square. Medians over 500 photos against the box detector of
 * the default pack, so that a face of so many pixels means the same in each pack.
 */
const FULL_FACE = { width: 0.878, height: 1.275, up: 0.112 };

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
  const { width, height, up } = FULL_FACE;
  const pair = (x: number, y: number) => graph.floats([1, 1, 2], [x / SIDE, y / SIDE]);
  const anchor = graph.floats([1, anchors().length, 2], anchors().flat());
  const size = columns(2, 4);
  const shifted = graph.add('Add', [graph.add('Mul', [columns(0, 2), pair(1, 1)]), anchor]);
  const middle = graph.add('Sub', [shifted, graph.add('Mul', [size, pair(0, up)])]);
  const half = graph.add('Mul', [size, pair(width / 2, height / 2)]);
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
