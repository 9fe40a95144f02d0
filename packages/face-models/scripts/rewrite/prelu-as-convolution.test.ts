import { readFile } from 'node:fs/promises';
import { InferenceSession, Tensor } from 'onnxruntime-node';
import { describe, expect, it } from 'vitest';
import { type OnnxModel, readModel, writeModel } from '../onnx/model.js';
import { node } from '../onnx/node.js';
import { floatTensor } from '../onnx/tensor.js';
import { preluAsConvolution } from './prelu-as-convolution.js';

/** Conv → PReLU → Conv on 4 channels, with slopes that are usual, none, steep and negative. */
function smallModel(): OnnxModel {
  const value = (name: string) => ({
    name,
    type: { tensorType: { elemType: 1, shape: { dim: [1, 4, 5, 5].map((dimValue) => ({ dimValue })) } } },
  });
  const wave = (length: number, step: number) =>
    Float32Array.from({ length }, (_, i) => Math.sin(step * i + 1));
  return {
    irVersion: 7,
    producerName: 'test',
    opsetImport: [{ domain: '', version: 9 }],
    graph: {
      name: 'small',
      node: [
        node('Conv', ['x', 'w1', 'b1'], 'c', { kernel_shape: [1, 1] }),
        node('PRelu', ['c', 'slopes'], 'p'),
        node('Conv', ['p', 'w2', 'b2'], 'y', { kernel_shape: [1, 1] }),
      ],
      initializer: [
        floatTensor('w1', [4, 4, 1, 1], wave(16, 0.7)),
        floatTensor('b1', [4], wave(4, 2.1)),
        floatTensor('slopes', [4, 1, 1], Float32Array.of(0.25, 0, 1.23, -0.1)),
        floatTensor('w2', [4, 4, 1, 1], wave(16, 1.3)),
        floatTensor('b2', [4], wave(4, 0.9)),
      ],
      input: [value('x')],
      output: [value('y')],
    },
  };
}

async function run(model: OnnxModel, data: Float32Array, dims: number[]): Promise<Float32Array> {
  const session = await InferenceSession.create(writeModel(model), { intraOpNumThreads: 1 });
  const [input = ''] = session.inputNames;
  const [output = ''] = session.outputNames;
  const outputs = await session.run({ [input]: new Tensor('float32', data, dims) });
  await session.release();
  return outputs[output]?.data as Float32Array;
}

/** The largest difference of two answers, in lengths of the first. */
function difference(a: Float32Array, b: Float32Array): number {
  return Math.max(...a.map((value, i) => Math.abs(value - (b[i] ?? Number.NaN)))) / Math.hypot(...a);
}

const operations = ({ graph }: OnnxModel) => graph.node.map(({ opType }) => opType);
const noise = (length: number, most: number) =>
  Float32Array.from({ length }, (_, i) => most * Math.sin(i * 12.9898) * Math.cos(i * 0.37));

describe('PReLU as a convolution', () => {
  it('is the same function for slopes below 0 and above 1', async () => {
    const changed = preluAsConvolution(smallModel());
    expect(operations(changed)).toEqual(['Conv', 'Relu', 'Conv', 'Add', 'Conv']);
    const x = noise(100, 3);
    const [before, after] = [await run(smallModel(), x, [1, 4, 5, 5]), await run(changed, x, [1, 4, 5, 5])];
    expect(difference(before, after)).toBeLessThan(1e-6);
  });

  it('leaves a PReLU alone whose neighbours share their weights, or that the network answers with', () => {
    const shared = smallModel();
    shared.graph.node[2]!.input = ['p', 'w1', 'b2'];
    expect(operations(preluAsConvolution(shared))).toEqual(['Conv', 'PRelu', 'Conv']);
    const last = smallModel();
    last.graph.node.pop();
    last.graph.output[0]!.name = 'p';
    expect(operations(preluAsConvolution(last))).toEqual(['Conv', 'PRelu']);
  });

  it.each([
    ['fr_feature', 112, 1],
    ['fr_liveness', 128, 255],
  ])('takes every PReLU out of %s and keeps its answers', async (name, size, most) => {
    const path = `../../node_modules/faceplugin-face-recognition-js/model/${name}.onnx`;
    const model = readModel(await readFile(new URL(path, import.meta.url)));
    const changed = preluAsConvolution(model);
    expect(operations(model).filter((opType) => opType === 'PRelu')).toHaveLength(33);
    expect(operations(changed)).not.toContain('PRelu');
    const dims = [1, 3, size, size];
    const x = noise(3 * size * size, most);
    expect(difference(await run(model, x, dims), await run(changed, x, dims))).toBeLessThan(3e-6);
  });
});
