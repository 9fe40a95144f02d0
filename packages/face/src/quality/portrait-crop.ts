import type { Recogniser } from '@moc-sdk/face-models';
import type { Face, Point } from '../geometry.js';
import { cutOut } from '../image/cut-out.js';
import type { AlignedFace } from '../image/warp.js';
import type { PixelImage } from '../runtime.js';
import { fitSimilarity } from '../stages/similarity-transform.js';

const SIZE = 112;

/** Left eye, right eye, nose, left and right corner of the mouth on the crop that is judged. */
const PLACES: readonly Point[] = [
  [38.2946, 51.6963],
  [73.5318, 51.5014],
  [56.0252, 71.7366],
  [41.5493, 92.3655],
  [70.7299, 92.2041],
];

/**
 * The crop whose light and detail are judged: the same for every pack, whatever crops its recognisers want, so that
 * a gate means the same.
 */
export function portraitCrop(image: PixelImage, { landmarks }: Face): AlignedFace {
  return cutOut(image, fitSimilarity(landmarks, PLACES), SIZE);
}

/** Whether a recogniser's own crop is already that one. */
export function isPortraitCrop({ size, targets }: Recogniser['align']): boolean {
  return size === SIZE && targets.map(({ at }) => at).join() === PLACES.join();
}
