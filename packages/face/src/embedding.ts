import { FaceError } from '@moc-sdk/core/face-errors';
import { cosine } from './stages/cosine.js';

/**
 * The version of the way from pixels to embedding. It goes up with every change that moves an embedding; templates
 * of another version are refused.
 */
export const PIPELINE_VERSION = 2;

/** A face as a vector of length 1. It is personal data of the most sensitive kind: keep it sealed. */
export interface FaceEmbedding {
  /** The pack that made it, as `id@version`. Vectors of different packs have nothing in common. */
  readonly pack: string;
  /** {@link PIPELINE_VERSION} of the code that made it. */
  readonly pipeline: number;
  readonly values: Float32Array;
}

/**
 * A face to compare with. `values` may have been renewed since the enrolment, `anchor` is the enrolled face itself:
 * renewal never moves it, and nobody matches who is not near it too.
 */
export interface EnrolledFace extends FaceEmbedding {
  readonly anchor?: Float32Array;
}

/** What a sealed template holds. */
export interface FaceTemplate extends FaceEmbedding {
  /** As long as `values`, of length 1. The same numbers until the first renewal. */
  readonly anchor: Float32Array;
}

/** `id@version`, the name under which a pack's embeddings go. */
export function packName(pack: { id: string; version: string }): string {
  return `${pack.id}@${pack.version}`;
}

type Maker = Pick<FaceEmbedding, 'pack' | 'pipeline'>;

/**
 * @throws MocError `face/template-of-other-pack` unless the pack and this code's pipeline made the embedding,
 * `face/template-damaged` as `assertUnit`
 */
export function assertOwnEmbedding(embedding: EnrolledFace, pack: string): void {
  assertSameMaker(embedding, { pack, pipeline: PIPELINE_VERSION });
  assertUnit(embedding);
}

/** How far from 1 the square of a length may lie: 32-bit floats round. */
const ROUNDING = 1e-3;

/**
 * Embeddings may come from a page. One that is longer than 1 would be like everybody, one of no numbers like nobody.
 *
 * @throws MocError `face/template-damaged`
 */
export function assertUnit({ values, anchor = values }: EnrolledFace): void {
  const units = [values, anchor].every((vector) => Math.abs(cosine(vector, vector) - 1) < ROUNDING);
  if (units && values.length === anchor.length) return;
  throw new FaceError('face/template-damaged', { hint: 'A face is a vector of length 1.' });
}

/** @throws MocError `face/template-of-other-pack` unless one pack and one pipeline made both. */
export function assertSameMaker(found: Maker, wanted: Maker): void {
  if (found.pack === wanted.pack && found.pipeline === wanted.pipeline) return;
  const named = ({ pack, pipeline }: Maker) => `${pack}, pipeline ${pipeline}`;
  throw new FaceError('face/template-of-other-pack', {
    details: { found: named(found), wanted: named(wanted) },
  });
}
