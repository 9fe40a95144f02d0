import type { FaceModelPack } from '@moc-sdk/face-models';
import { type FaceEmbedding, PIPELINE_VERSION, packName } from '../embedding.js';
import type { Face } from '../geometry.js';
import { measureQuality, type QualityMeasures } from '../quality/measures.js';
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

/** The stages of a pack over its networks. Which face counts and what is good enough is decided elsewhere. */
export interface FaceAnalyser {
  find(image: PixelImage): Promise<Candidate[]>;
  locate(image: PixelImage, candidate: Candidate): Promise<LocatedFace>;
  view(image: PixelImage, located: LocatedFace): AlignedView;
  embed(view: AlignedView): Promise<FaceEmbedding>;
}

export function createFaceAnalyser(pack: FaceModelPack, networks: Networks): FaceAnalyser {
  return {
    find: (image) => detect(networks.detector, image, pack.detector),
    locate: (image, candidate) => findLandmarks(networks.landmarker, image, candidate, pack.landmarker),
    view(image, { face, points }) {
      const aligned = alignAll(image, points, pack.recognisers);
      return { face, aligned, measures: measureQuality(face, aligned[0]) };
    },
    embed: async ({ aligned }) => ({
      pack: packName(pack),
      pipeline: PIPELINE_VERSION,
      values: await embedAll(networks.recognisers, aligned, pack.recognisers),
    }),
  };
}
