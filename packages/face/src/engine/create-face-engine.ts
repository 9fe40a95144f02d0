import { MocError } from '@moc-sdk/core';
import { type FaceModelPack, faceModelPackSchema } from '@moc-sdk/face-models';
import { assertOwnEmbedding, type FaceEmbedding, packName } from '../embedding.js';
import { judgeQuality, type Quality } from '../quality/gate.js';
import { defaultGates, type QualityGate, type QualityGates } from '../quality/gates.js';
import type { FaceRuntime, PixelImage } from '../runtime.js';
import { centralFace, foregroundFaces } from '../stages/choose-face.js';
import { cosine } from '../stages/cosine.js';
import { decide } from '../stages/decide.js';
import { type AlignedView, createFaceAnalyser } from './face-analyser.js';
import { loadNetworks } from './networks.js';
import { createQueue } from './queue.js';
import type { ComparedPhoto, FaceEngine, Likeness } from './types.js';

export interface FaceEngineOptions {
  readonly pack: FaceModelPack;
  /** `nodeRuntime()` of `@moc-sdk/face/node`. */
  readonly runtime: FaceRuntime;
  /** Default {@link defaultGates}. */
  readonly gates?: QualityGates;
}

/**
 * Loads a pack's networks and gives the engine that compares faces with them. Make one and keep it.
 *
 * @throws MocError `face/pack-invalid`, `face/model-missing`, `face/model-damaged`
 *
 * @example
 * ```ts
 * const engine = await createFaceEngine({ pack: mobilefacenet, runtime: nodeRuntime() });
 * const { embedding } = await engine.enrol(profilePhoto);
 * const { match, similarity } = await engine.verify(selfie, embedding);
 * ```
 */
export async function createFaceEngine(options: FaceEngineOptions): Promise<FaceEngine> {
  const { runtime, gates = defaultGates } = options;
  const pack = checkPack(options.pack);
  const networks = await loadNetworks(pack, runtime);
  const analyser = createFaceAnalyser(pack, networks);
  const queue = createQueue(runtime.parallel);
  const name = packName(pack);
  let closing: Promise<void> | undefined;

  /** All work on one photo holds one place in the queue: its pixels are what takes the memory. */
  const withPixels = <T>(photo: Uint8Array, work: (image: PixelImage) => Promise<T>): Promise<T> => {
    if (closing) return Promise.reject(new MocError('face/engine-closed'));
    return queue.run(async () => work(await runtime.decode(photo)));
  };

  const onlyFace = async (image: PixelImage, gate: QualityGate) => {
    const [candidate, second] = foregroundFaces(await analyser.find(image));
    if (!candidate) throw new MocError('face/none');
    if (second) throw new MocError('face/several');
    const view = analyser.view(image, await analyser.locate(image, candidate));
    const quality = judgeQuality(view.measures, gate);
    if (!quality.ok) throw new MocError('face/poor-quality', { details: { reasons: quality.reasons } });
    return embedded(view, quality);
  };

  const mainFace = async (image: PixelImage) => {
    const candidates = await analyser.find(image);
    const candidate = centralFace(candidates, image);
    if (!candidate) throw new MocError('face/none');
    const view = analyser.view(image, await analyser.locate(image, candidate));
    const taken = await embedded(view, judgeQuality(view.measures, gates.match));
    return { ...taken, faces: candidates.length };
  };

  const embedded = async (view: AlignedView, quality: Quality) => ({
    embedding: await analyser.embed(view),
    face: view.face,
    quality,
  });

  const likeness = (a: FaceEmbedding, b: FaceEmbedding): Likeness => {
    const similarity = cosine(a.values, b.values);
    const decision = decide(similarity, pack.thresholds);
    return { decision, match: decision === 'match', similarity, threshold: pack.thresholds.match };
  };

  return {
    pack: name,

    inspect: (photo) =>
      withPixels(photo, async (image) => {
        const { width, height } = image;
        const faces = [];
        for (const candidate of await analyser.find(image))
          faces.push(await analyser.locate(image, candidate));
        const [main, second] = foregroundFaces(faces);
        const quality: Quality = main
          ? judgeQuality(analyser.view(image, main).measures, gates.enrol, second ? ['several-faces'] : [])
          : { ok: false, reasons: ['no-face'] };
        return { width, height, faces, quality };
      }),

    enrol: (photo) => withPixels(photo, (image) => onlyFace(image, gates.enrol)),

    async verify(photo, enrolled) {
      assertOwnEmbedding(enrolled, name);
      const { embedding, face, quality } = await withPixels(photo, (image) => onlyFace(image, gates.match));
      return { ...likeness(embedding, enrolled), face, quality };
    },

    async compare(photoA, photoB) {
      const [a, b] = await Promise.all([withPixels(photoA, mainFace), withPixels(photoB, mainFace)]);
      const reported = ({ face, faces, quality }: ComparedPhoto): ComparedPhoto => ({ face, faces, quality });
      return { ...likeness(a.embedding, b.embedding), a: reported(a), b: reported(b) };
    },

    close() {
      closing ??= queue.idle().then(() => networks.close());
      return closing;
    },
  };
}

function checkPack(pack: FaceModelPack): FaceModelPack {
  const result = faceModelPackSchema.safeParse(pack);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new MocError('face/pack-invalid', {
    cause: result.error,
    details: { problem: `${issue?.path.join('.')}: ${issue?.message}` },
  });
}
