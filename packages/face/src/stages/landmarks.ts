import type { Landmarker } from '@moc-sdk/face-models';
import type { Face, Point } from '../geometry.js';
import type { ModelSession, PixelImage } from '../runtime.js';
import { fivePoints } from './five-points.js';
import { findMesh } from './mesh-landmarks.js';
import { findPoints } from './point-landmarks.js';
import type { Candidate } from './suppress-overlaps.js';

/** A face and all of its landmarks, in pixels of the photo and in the order of the landmarker. */
export interface LocatedFace {
  readonly face: Face;
  readonly points: readonly Point[];
}

/** Finds the points of a face in its box. */
export async function findLandmarks(
  session: ModelSession,
  image: PixelImage,
  { box, score }: Candidate,
  landmarker: Landmarker,
): Promise<LocatedFace> {
  const points =
    landmarker.kind === 'mesh-468'
      ? await findMesh(session, image, box, landmarker)
      : await findPoints(session, image, box, landmarker);
  return { face: { box, score, landmarks: fivePoints(points, landmarker) }, points };
}
