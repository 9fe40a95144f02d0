import { type Face, middleOf, type Point, vectorTo } from '../geometry.js';
import { luma } from '../image/luma.js';
import type { AlignedFace } from '../image/warp.js';
import { faceTexture } from './texture.js';

/** What is measured of one face. */
export interface QualityMeasures {
  /** Height of the face in the photo, pixels. */
  readonly faceHeight: number;
  /** How far the nose lies beside the middle of the eyes, in distances between the eyes: 0 looks into the camera. */
  readonly turn: number;
  /**
   * How far the nose lies below (+, head bowed) or above (−, head thrown back) its usual place between eyes and
   * mouth, in distances from eyes to mouth: 0 looks into the camera.
   */
  readonly nod: number;
  /** Fine detail against overall contrast of the aligned face, both in brightness squared. A blurred face is near 0. */
  readonly sharpness: number;
  /** Mean brightness of the face, 0–255. */
  readonly brightness: number;
  /** Share of the aligned face that lies outside the photo, 0–1. */
  readonly cutOff: number;
}

/** Where the nose of a face that looks into the camera lies between eyes (0) and mouth (1). */
export const LEVEL_NOSE = 0.495;

export function measureQuality(face: Face, aligned: AlignedFace): QualityMeasures {
  return {
    faceHeight: face.box.height,
    ...measurePose(face),
    ...faceTexture(luma(aligned), aligned.width),
    cutOff: aligned.outside,
  };
}

function measurePose({ landmarks }: Face): Pick<QualityMeasures, 'turn' | 'nod'> {
  const [leftEye, rightEye, nose, mouthLeft, mouthRight] = landmarks;
  const eyes = middleOf(leftEye, rightEye);
  const mouth = middleOf(mouthLeft, mouthRight);
  const across = vectorTo(rightEye, leftEye);
  const down = vectorTo(mouth, eyes);
  const at = vectorTo(nose, eyes);
  return {
    turn: Math.abs(along(at, across)),
    nod: along(at, down) - LEVEL_NOSE,
  };
}

/** How far `vector` reaches along `axis`, in lengths of `axis`. */
function along(vector: Point, axis: Point): number {
  return (vector[0] * axis[0] + vector[1] * axis[1]) / (axis[0] ** 2 + axis[1] ** 2 || 1);
}
