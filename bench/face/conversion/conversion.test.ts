import { readFile } from 'node:fs/promises';
import type { Tensor } from '@moc-sdk/face';
import { nodeRuntime } from '@moc-sdk/face/node';
import { dlib, filesOf, mobilefacenet } from '@moc-sdk/face-models';
import { beforeAll, describe, expect, it } from 'vitest';
import { portraits } from '../photos/portraits.js';
import { difference } from './difference.js';
import { type NetworkRun, recordRuns } from './recorded-runs.js';
import { runFaceApiRecogniser, runGraph, startTensorFlow } from './tensorflow-originals.js';

let portrait: Uint8Array;
beforeAll(async () => {
  const { photos } = await portraits();
  portrait = photos[0] as Uint8Array;
});

/** A stage's run, with its answer of that name. */
function answered(runs: ReadonlyMap<string, NetworkRun>, stage: string, name: string) {
  const run = runs.get(stage);
  const output = run?.outputs[name];
  if (!output) throw new Error(`${stage} was not asked, or has no answer ${name}`);
  return { input: run.input, output: output.data };
}

describe('the networks of the dlib pack on a real face, beside TensorFlow.js on the same input', () => {
  let runs: ReadonlyMap<string, NetworkRun>;
  beforeAll(async () => {
    await startTensorFlow();
    runs = await recordRuns(dlib, (engine) => engine.embed(portrait));
  });

  it('the detector gives the scores, and the boxes around what it regresses from the anchors', async () => {
    const { input, output: scores } = answered(runs, 'detect', 'scores');
    const { output: boxes } = answered(runs, 'detect', 'boxes');
    const names = ['Identity', 'Identity_1', 'Identity_2', 'Identity_3'];
    const [scores16, scores32, boxes16, boxes32] = await runGraph('blazeface', input, names);
    const logits = [...(scores16 ?? []), ...(scores32 ?? [])];
    const sigmoid = logits.map((logit) => 1 / (1 + Math.exp(-logit)));
    expect(Math.max(...sigmoid)).toBeGreaterThan(0.5);
    expect(
      difference(
        sigmoid,
        scores.filter((_, i) => i % 2 === 1),
      ),
    ).toBeLessThan(1e-4);

    const regressed = Float32Array.of(...(boxes16 ?? []), ...(boxes32 ?? []));
    expect(difference(fullFaces(regressed), boxes)).toBeLessThan(1e-4);
  });

  it('the mesh gives the points', async () => {
    const { input, output } = answered(runs, 'landmarks', 'points');
    const [points = new Float32Array()] = await runGraph('facemesh', input, ['Identity_2']);
    expect(points).toHaveLength(3 * 468);
    expect(difference(points, output)).toBeLessThan(1e-4);
  });

  it('the recogniser gives the descriptor of face-api', async () => {
    const { input, output } = answered(runs, 'embed', 'descriptor');
    const descriptor = await runFaceApiRecogniser(pixelsOf(input));
    expect(descriptor).toHaveLength(128);
    expect(difference(descriptor, output)).toBeLessThan(1e-4);
  });
});

describe('the networks of the mobilefacenet pack whose PReLU was rewritten, on a real face', () => {
  it.each([
    ['embed', 'the recogniser', 'output'],
    ['passive', 'the liveness network', 'output'],
  ])('%s: %s answers as its source does', async (stage, _, name) => {
    const runs = await recordRuns(mobilefacenet, (engine) => engine.observe(portrait));
    const { input, output } = answered(runs, stage, name);
    expect(difference(await runSource(stage, input), output)).toBeLessThan(1e-4);
  });
});

/** MediaPipe's squares from brows to chin as the pack gives them, from hairline to chin; 896 anchors on two grids. */
function fullFaces(regressed: Float32Array): number[] {
  const grid = (cells: number, each: number) =>
    Array.from({ length: cells * cells * each }, (_, i) => {
      const cell = Math.floor(i / each);
      return [(cell % cells) + 0.5, Math.floor(cell / cells) + 0.5].map((place) => place / cells);
    });
  const anchors = [...grid(16, 2), ...grid(8, 6)];
  const numbers = regressed.length / anchors.length;
  return anchors.flatMap(([anchorX = 0, anchorY = 0], i) => {
    const [x = 0, y = 0, width = 0, height = 0] = regressed
      .subarray(i * numbers, i * numbers + 4)
      .map((pixels) => pixels / 256);
    const [middleX, middleY] = [anchorX + x, anchorY + y - 0.112 * height];
    const [halfX, halfY] = [(0.878 * width) / 2, (1.275 * height) / 2];
    return [middleX - halfX, middleY - halfY, middleX + halfX, middleY + halfY];
  });
}

/** The aligned face behind a recogniser's input: colours 0–255 next to each other. */
function pixelsOf({ data }: Tensor): Int32Array {
  const plane = data.length / 3;
  const mean = dlib.recognisers[0]?.mean as readonly number[];
  return Int32Array.from(data, (_, i) => {
    const channel = i % 3;
    return Math.round((data[channel * plane + Math.floor(i / 3)] ?? 0) * 255 + (mean[channel] ?? 0));
  });
}

/** What the file answers that a network was made of. */
async function runSource(stage: string, input: Tensor): Promise<Float32Array> {
  const { source } = filesOf(mobilefacenet)[stage] ?? {};
  const folder = new URL(
    `node_modules/${source?.package}/`,
    import.meta.resolve('@moc-sdk/face-models/package.json'),
  );
  const session = await nodeRuntime().createSession(
    await readFile(new URL(source?.files[0]?.path ?? '', folder)),
  );
  const { output } = await session.run({ input });
  await session.close();
  return output?.data ?? new Float32Array();
}
