import type { FaceRuntime, ModelSession } from '@moc-sdk/face';
import { nodeRuntime } from '@moc-sdk/face/node';
import { type FaceModelPack, filesOf } from '@moc-sdk/face-models';
import { median } from '../sign-in/figures/statistics.js';
import { mocPeer } from './peers/moc.js';

/** Where the time of one photo goes, milliseconds. `own` is what neither the decoder nor a network takes. */
export type TimeSplit = Readonly<
  Record<'decode' | 'detect' | 'landmarks' | 'embed' | 'own' | 'whole', number>
>;

type Stage = 'decode' | 'detect' | 'landmarks' | 'embed';
type Spent = Record<Stage, number>;

export interface SplitFigures {
  readonly name: string;
  /** Medians over all photos of all rounds. */
  readonly split: TimeSplit;
  /** `own` in shares of decoder and networks together. */
  readonly ownShare: number;
}

/** Times what the engine asks its runtime for; all else is the engine's own code. */
export async function measureSplit(
  pack: FaceModelPack,
  photos: readonly Uint8Array[],
  rounds: number,
): Promise<SplitFigures> {
  const spent: Spent = { decode: 0, detect: 0, landmarks: 0, embed: 0 };
  const peer = await mocPeer(pack, watchedRuntime(nodeRuntime({ parallel: 1 }), pack, spent));
  const splits: TimeSplit[] = [];
  try {
    for (let round = 0; round <= rounds; round += 1) {
      for (const photo of photos) {
        Object.assign(spent, { decode: 0, detect: 0, landmarks: 0, embed: 0 });
        const from = performance.now();
        await peer.find(photo);
        const whole = performance.now() - from;
        // The first round warms up.
        if (round > 0) splits.push({ ...spent, whole, own: whole - sum(spent) });
      }
    }
  } finally {
    await peer.close();
  }
  return summarise(peer.name, splits);
}

export function summarise(name: string, splits: readonly TimeSplit[]): SplitFigures {
  const middle = (part: keyof TimeSplit) => median(splits.map((split) => split[part]));
  const split: TimeSplit = {
    decode: middle('decode'),
    detect: middle('detect'),
    landmarks: middle('landmarks'),
    embed: middle('embed'),
    own: middle('own'),
    whole: middle('whole'),
  };
  return { name, split, ownShare: median(splits.map(({ own, whole }) => own / (whole - own))) };
}

function watchedRuntime(runtime: FaceRuntime, pack: FaceModelPack, spent: Spent): FaceRuntime {
  const timed = async <T>(stage: Stage, work: Promise<T>): Promise<T> => {
    const from = performance.now();
    try {
      return await work;
    } finally {
      spent[stage] += performance.now() - from;
    }
  };
  const stages = new Map(Object.entries(filesOf(pack)).map(([stage, file]) => [file.bytes, stageOf(stage)]));
  return {
    ...runtime,
    decode: (bytes, options) => timed('decode', runtime.decode(bytes, options)),
    async createSession(model): Promise<ModelSession> {
      const session = await runtime.createSession(model);
      const stage = stages.get(model.length);
      if (!stage) return session;
      return { run: (inputs) => timed(stage, session.run(inputs)), close: () => session.close() };
    },
  };
}

function stageOf(file: string): Stage | undefined {
  if (file.startsWith('embed')) return 'embed';
  return file === 'detect' || file === 'landmarks' ? file : undefined;
}

function sum(spent: Spent): number {
  return spent.decode + spent.detect + spent.landmarks + spent.embed;
}
