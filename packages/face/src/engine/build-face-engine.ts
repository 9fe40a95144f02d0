import { FaceError } from '@moc-sdk/core/face-errors';
import type { FaceModelPack } from '@moc-sdk/face-models';
import { assertOwnEmbedding, type FaceEmbedding, packName } from '../embedding.js';
import { judgeQuality, type Quality } from '../quality/gate.js';
import { defaultGates, type QualityGate, type QualityGates } from '../quality/gates.js';
import type { FaceRuntime, PixelImage } from '../runtime.js';
import { centralFace, foregroundFaces } from '../stages/choose-face.js';
import { cosine } from '../stages/cosine.js';
import { decide } from '../stages/decide.js';
import type { LocatedFace } from '../stages/landmarks.js';
import { type AlignedView, createFaceAnalyser } from './face-analyser.js';
import { loadNetworks } from './networks.js';
import { createQueue } from './queue.js';
import type { ComparedPhoto, FaceEngine, Likeness } from './types.js';

export interface BuildFaceEngineOptions {
  readonly pack: FaceModelPack;
  /** What decodes photos and runs networks here. */
  readonly runtime: FaceRuntime;
  /** Default {@link defaultGates}. */
  readonly gates?: QualityGates;
}

/**
 * The engine over a runtime of your own. In Node and in browsers `createFaceEngine` of `@moc-sdk/face/node` and
 * `@moc-sdk/face/browser` does this with theirs.
 *
 * @throws MocError `face/model-missing`, `face/model-damaged`, `face/pack-invalid`
 */
export async function buildFaceEngine(options: BuildFaceEngineOptions): Promise<FaceEngine> {
  const { pack, runtime, gates = defaultGates } = options;
  const networks = await loadNetworks(pack, runtime);
  const analyser = createFaceAnalyser(pack, networks);
  const queue = createQueue(runtime.parallel);
  const name = packName(pack);
  let closing: Promise<void> | undefined;

  /** All work on one photo holds one place in the queue: its pixels are what takes the memory. */
  const withPixels = <T>(photo: Uint8Array, work: (image: PixelImage) => Promise<T>): Promise<T> => {
    if (closing) return Promise.reject(new FaceError('face/engine-closed'));
    return queue.run(async () => work(await runtime.decode(photo)));
  };

  const onlyFace = async (image: PixelImage, gate: QualityGate) => {
    const [candidate, second] = foregroundFaces(await analyser.find(image));
    if (!candidate) throw new FaceError('face/none');
    if (second) throw new FaceError('face/several');
    const view = analyser.view(image, await analyser.locate(image, candidate));
    const quality = judgeQuality(view.measures, gate);
    if (!quality.ok) throw new FaceError('face/poor-quality', { details: { reasons: quality.reasons } });
    return embedded(view, quality);
  };

  const mainFace = async (image: PixelImage) => {
    const candidates = await analyser.find(image);
    const candidate = centralFace(candidates, image);
    if (!candidate) throw new FaceError('face/none');
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
        const located: LocatedFace[] = [];
        for (const candidate of await analyser.find(image))
          located.push(await analyser.locate(image, candidate));
        const faces = located.map(({ face }) => face);
        const [first, second] = foregroundFaces(faces);
        const main = located.find(({ face }) => face === first);
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
