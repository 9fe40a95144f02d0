import { FaceError } from '@moc-sdk/core/face-errors';
import type { FaceModelPack } from '@moc-sdk/face-models';
import { assertOwnEmbedding, packName } from '../embedding.js';
import { observeFrame } from '../liveness/observe.js';
import { defaultGates, type QualityGates } from '../quality/gates.js';
import type { FaceRuntime, Photo, PixelImage } from '../runtime.js';
import { combine } from './combine.js';
import { createFaceAnalyser } from './face-analyser.js';
import { likeness } from './likeness.js';
import { loadNetworks } from './networks.js';
import { createPhotoWork, type PhotoLimits } from './photo-work.js';
import { inspectFaces, mainFace, onlyFace, type SeenFace } from './seen-face.js';
import type { ComparedPhoto, FaceEngine } from './types.js';

export interface BuildFaceEngineOptions extends PhotoLimits {
  readonly pack: FaceModelPack;
  /** What decodes photos and runs networks here. */
  readonly runtime: FaceRuntime;
  /** Default {@link defaultGates}. */
  readonly gates?: QualityGates;
  /** Gives up loading the networks. */
  readonly signal?: AbortSignal;
}

/**
 * The engine over a runtime of your own. In Node and in browsers `createFaceEngine` of `@moc-sdk/face/node` and
 * `@moc-sdk/face/browser` does this with theirs.
 *
 * @throws MocError `face/model-missing`, `face/model-damaged`, `face/pack-invalid`, `face/out-of-memory`
 */
export async function buildFaceEngine(options: BuildFaceEngineOptions): Promise<FaceEngine> {
  const { pack, runtime, gates = defaultGates, signal, ...limits } = options;
  const networks = await loadNetworks(pack, runtime, signal);
  const photos = createPhotoWork(runtime, limits);
  const analyser = (signal: AbortSignal | undefined) => createFaceAnalyser(pack, networks, signal);
  const name = packName(pack);
  let closing: Promise<void> | undefined;

  const main = (image: PixelImage, signal: AbortSignal | undefined) =>
    mainFace(image, analyser(signal), gates.match);

  return {
    pack: name,

    inspect: (photo, call) =>
      photos.run(photo, call, (image, signal) => inspectFaces(image, analyser(signal), gates.enrol)),

    async enrol(photoOrPhotos, call) {
      const only = !isList(photoOrPhotos);
      const taken: SeenFace[] = [];
      // One after the other: a person with many photos takes no more places than one with a single photo.
      for (const [index, photo] of (only ? [photoOrPhotos] : photoOrPhotos).entries()) {
        const work = photos.run(photo, call, (image, signal) =>
          onlyFace(image, analyser(signal), gates.enrol),
        );
        taken.push(
          await (only ? work : work.catch((error: unknown) => Promise.reject(ofPhoto(error, index)))),
        );
      }
      return combine(taken, pack.thresholds.match);
    },

    async verify(photo, enrolled, call) {
      assertOwnEmbedding(enrolled, name);
      const seen = await photos.run(photo, call, (image, signal) =>
        onlyFace(image, analyser(signal), gates.match),
      );
      return { ...likeness(seen.embedding, enrolled, pack.thresholds), ...seen };
    },

    embed: (photo, call) => photos.run(photo, call, main),

    async compare(photoA, photoB, call) {
      const [a, b] = await Promise.all([photos.run(photoA, call, main), photos.run(photoB, call, main)]);
      const reported = ({ face, faces, quality }: ComparedPhoto): ComparedPhoto => ({ face, faces, quality });
      return { ...likeness(a.embedding, b.embedding, pack.thresholds), a: reported(a), b: reported(b) };
    },

    observe: (frame, { want, ...call } = {}) =>
      photos.run(frame, call, (image, signal) => {
        const observer = { pack, networks, analyser: analyser(signal), gate: gates.match, signal };
        return observeFrame(observer, image, want);
      }),

    close() {
      closing ??= photos.close().then(() => networks.close());
      return closing;
    },
  };
}

function isList(photos: Photo | readonly Photo[]): photos is readonly Photo[] {
  return Array.isArray(photos);
}

/** The refusal of one photo out of several says which. */
function ofPhoto(error: unknown, photo: number): unknown {
  if (!(error instanceof FaceError)) return error;
  return new FaceError(error.code, { cause: error, details: { ...error.details, photo } });
}
