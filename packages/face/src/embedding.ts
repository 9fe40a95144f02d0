import { FaceError } from '@moc-sdk/core/face-errors';

/**
 * The version of the way from pixels to embedding. It goes up with every change that moves an embedding; templates
 * of another version are refused.
 */
export const PIPELINE_VERSION = 1;

/** A face as a vector of length 1. It is personal data of the most sensitive kind: keep it sealed. */
export interface FaceEmbedding {
  /** The pack that made it, as `id@version`. Vectors of different packs have nothing in common. */
  readonly pack: string;
  /** {@link PIPELINE_VERSION} of the code that made it. */
  readonly pipeline: number;
  readonly values: Float32Array;
}

/** `id@version`, the name under which a pack's embeddings go. */
export function packName(pack: { id: string; version: string }): string {
  return `${pack.id}@${pack.version}`;
}

/** @throws MocError `face/template-of-other-pack` unless the pack and this code's pipeline made the embedding. */
export function assertOwnEmbedding(embedding: Omit<FaceEmbedding, 'values'>, pack: string): void {
  if (embedding.pack === pack && embedding.pipeline === PIPELINE_VERSION) return;
  throw new FaceError('face/template-of-other-pack', {
    details: {
      found: `${embedding.pack}, pipeline ${embedding.pipeline}`,
      wanted: `${pack}, pipeline ${PIPELINE_VERSION}`,
    },
  });
}
