import type { FaceModelPack } from '@moc-sdk/face-models';
import { type FaceEmbedding, PIPELINE_VERSION, packName } from '../embedding.js';
import type { Face } from '../geometry.js';
import { measureQuality, type QualityMeasures } from '../quality/measures.js';
import { isPortraitCrop, portraitCrop } from '../quality/portrait-crop.js';
import type { PixelImage } from '../runtime.js';
import { type AlignedFaces, alignAll } from '../stages/align.js';
import { detect } from '../stages/detect.js';
import { embedAll } from '../stages/embed.js';
import { findLandmarks, type LocatedFace } from '../stages/landmarks.js';
import type { Candidate } from '../stages/suppress-overlaps.js';
import type { Networks } from './networks.js';

/** A face with what is needed to judge and to embed it. */
export interface AlignedView {
  readonly face: Face;
  readonly aligned: AlignedFaces;
  readonly measures: QualityMeasures;
}

/**
 * The stages of a pack over its networks. Which face counts and what is good enough is decided elsewhere. Once the
 * call's signal has aborted no further stage begins.
 */
export interface FaceAnalyser {
  find(image: PixelImage): Promise<Candidate[]>;
  locate(image: PixelImage, candidate: Candidate): Promise<LocatedFace>;
  view(image: PixelImage, located: LocatedFace): AlignedView;
  embed(view: AlignedView): Promise<FaceEmbedding>;
}

export function createFaceAnalyser(
  pack: FaceModelPack,
  networks: Networks,
  signal?: AbortSignal,
): FaceAnalyser {
  const judgesAligned = pack.recognisers[0] !== undefined && isPortraitCrop(pack.recognisers[0].align);
  return {
    async find(image) {
      signal?.throwIfAborted();
      return detect(networks.detector, image, pack.detector);
    },
    async locate(image, candidate) {
      signal?.throwIfAborted();
      return findLandmarks(networks.landmarker, image, candidate, pack.landmarker);
    },
    view(image, { face, points }) {
      signal?.throwIfAborted();
      const aligned = alignAll(image, points, pack.recognisers);
      const judged = judgesAligned ? aligned[0] : portraitCrop(image, face);
      return { face, aligned, measures: measureQuality(face, judged) };
    },
    async embed({ aligned }) {
      signal?.throwIfAborted();
      return {
        pack: packName(pack),
        pipeline: PIPELINE_VERSION,
        values: await embedAll(networks.recognisers, aligned, pack.recognisers),
      };
    },
  };
}
