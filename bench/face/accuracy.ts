import { evaluatePairs, type ScoredPair } from '@moc-sdk/face/evaluation';
import type { FacePeer, FaceVector } from './face-peer.js';
import type { KnownPhotos } from './photos/known-photos.js';

/** What a peer makes of pairs of which the answer is known. Shares are 0–1. */
export interface AccuracyFigures {
  readonly name: string;
  readonly measure: string;
  /** Photos on which no face was found; their pairs count as refused. */
  readonly undetected: number;
  readonly accuracy: number;
  readonly deviation: number;
  /** True accept rates at the false accept rates 1e-2 and 1e-3. */
  readonly tar: readonly number[];
  /** Pairs decided rightly at the threshold that its documentation names. */
  readonly rightByItself: number;
}

export async function measureAccuracy(
  peer: FacePeer,
  { photos, pairs }: KnownPhotos,
): Promise<AccuracyFigures> {
  const vectors: (FaceVector | undefined)[] = [];
  for (const photo of photos) vectors.push((await peer.find(photo))?.vector);
  let right = 0;
  const scored = pairs.map(({ a, b, same }): ScoredPair => {
    const [first, second] = [vectors[a], vectors[b]];
    const found = first && second;
    if ((found ? peer.accepts(first, second) : false) === same) right += 1;
    return { same, similarity: found ? peer.likeness(first, second) : null };
  });
  const { accuracy, tarAtFar } = evaluatePairs(scored);
  return {
    name: peer.name,
    measure: peer.measure,
    undetected: vectors.filter((vector) => vector === undefined).length,
    accuracy: accuracy.value,
    deviation: accuracy.deviation,
    tar: tarAtFar.map(({ tar }) => tar),
    rightByItself: right / pairs.length,
  };
}
