import type { FaceModelPack } from '@moc-sdk/face-models';
import { type FaceEmbedding, PIPELINE_VERSION, packName } from '../embedding.js';
import type { Face } from '../geometry.js';
import type { AlignedFace } from '../image/warp.js';
import { measureQuality, type QualityMeasures } from '../quality/measures.js';
import type { PixelImage } from '../runtime.js';
import { align } from '../stages/align.js';
import { detect } from '../stages/detect.js';
import { embed } from '../stages/embed.js';
import { findLandmarks } from '../stages/landmarks.js';
import type { Candidate } from '../stages/suppress-overlaps.js';
import type { Networks } from './networks.js';

/** A face with what is needed to judge and to embed it. */
export interface AlignedView {
  readonly face: Face;
  readonly aligned: AlignedFace;
  readonly measures: QualityMeasures;
}

/** The stages of a pack over its networks. Which face counts and what is good enough is decided elsewhere. */
export interface FaceAnalyser {
  find(image: PixelImage): Promise<Candidate[]>;
  locate(image: PixelImage, candidate: Candidate): Promise<Face>;
  view(image: PixelImage, face: Face): AlignedView;
  embed(view: AlignedView): Promise<FaceEmbedding>;
}

export function createFaceAnalyser(pack: FaceModelPack, networks: Networks): FaceAnalyser {
  const { constants } = pack;
  return {
    find: (image) => detect(networks.detect, image, constants.detect),
    async locate(image, { box, score }) {
      const landmarks = await findLandmarks(networks.landmarks, image, box, constants.landmarks);
      return { box, score, landmarks };
    },
    view(image, face) {
      const aligned = align(image, face.landmarks, constants.align);
      return { face, aligned, measures: measureQuality(face, aligned) };
    },
    embed: async ({ aligned }) => ({
      pack: packName(pack),
      pipeline: PIPELINE_VERSION,
      values: await embed(networks.embed, aligned, constants.embed),
    }),
  };
}
