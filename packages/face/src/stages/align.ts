import type { PackConstants } from '@moc-sdk/face-models';
import type { FivePoints } from '../geometry.js';
import { type AlignedFace, warp } from '../image/warp.js';
import type { PixelImage } from '../runtime.js';
import { fitSimilarity } from './similarity-transform.js';

/** Cuts a face out so that its five points come as near as they can to the pack's targets. */
export function align(
  image: PixelImage,
  landmarks: FivePoints,
  constants: PackConstants['align'],
): AlignedFace {
  return warp(image, fitSimilarity(landmarks, constants.targets), constants.size);
}
