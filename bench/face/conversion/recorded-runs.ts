import type { FaceEngine, FaceRuntime, Tensor } from '@moc-sdk/face';
import { buildFaceEngine } from '@moc-sdk/face/engine';
import { nodeRuntime } from '@moc-sdk/face/node';
import { type FaceModelPack, filesOf } from '@moc-sdk/face-models';

type Tensors = Readonly<Record<string, Tensor>>;

/** What a network was asked and what it answered. */
export interface NetworkRun {
  readonly input: Tensor;
  readonly outputs: Tensors;
}

/** What the engine asks the networks of a pack while it works, by the stage's name in `filesOf`: the last run of each. */
export async function recordRuns(
  pack: FaceModelPack,
  work: (engine: FaceEngine) => Promise<unknown>,
): Promise<ReadonlyMap<string, NetworkRun>> {
  const runs = new Map<string, NetworkRun>();
  const runtime = nodeRuntime({ parallel: 1 });
  const stages = new Map(Object.entries(filesOf(pack)).map(([stage, { bytes }]) => [bytes, stage]));
  const recording: FaceRuntime = {
    ...runtime,
    async createSession(model) {
      const session = await runtime.createSession(model);
      const stage = stages.get(model.length) ?? '';
      return {
        ...session,
        async run(inputs) {
          const [input] = Object.values(inputs);
          const outputs = await session.run(inputs);
          if (input) runs.set(stage, { input, outputs });
          return outputs;
        },
      };
    },
  };
  const engine = await buildFaceEngine({ pack, runtime: recording });
  try {
    await work(engine);
  } finally {
    await engine.close();
  }
  return runs;
}
