import { graphBuilder } from '../onnx/graph-builder.js';
import type { OnnxModel } from '../onnx/model.js';
import { convertGraph } from './convert.js';
import { readGraphModel } from './graph-model.js';

const SIDE = 192;

/** MediaPipe's face mesh: 468 points as x, y, depth in pixels of the 192 × 192 input. */
export function facemesh(json: Uint8Array, weights: Uint8Array): OnnxModel {
  const graph = graphBuilder();
  const input = { name: 'input', height: SIDE, width: SIDE };
  const [points] = convertGraph(readGraphModel(json, weights), graph, input, ['Identity_2']);
  return graph.finish('facemesh', { name: 'input', dims: [1, 3, SIDE, SIDE] }, [
    { name: 'points', value: points?.name ?? '', dims: points?.shape ?? [] },
  ]);
}
