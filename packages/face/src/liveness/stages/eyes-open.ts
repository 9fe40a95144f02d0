import type { Eyes } from '@moc-sdk/face-models';
import type { Point } from '../../geometry.js';
import { greySquare } from '../../image/grey-square.js';
import type { ModelSession, PixelImage } from '../../runtime.js';
import type { LocatedFace } from '../../stages/landmarks.js';
import { tensorOf } from '../../stages/tensor-of.js';
import type { EyesOpen } from '../observation.js';
import { softmaxAt } from './softmax.js';

/** How open each eye is, 0–1. The pack's left eye is the left one of the picture: the person's right. */
export async function eyesOpen(
  session: ModelSession,
  image: PixelImage,
  { face, points }: LocatedFace,
  eyes: Eyes,
): Promise<EyesOpen> {
  const look = async (centre: Point, [outer, inner]: readonly [number, number]) => {
    const side = eyes.cropScale * distance(points[outer], points[inner]);
    const crop = { x: centre[0] - side / 2, y: centre[1] - side / 2, width: side, height: side };
    const data = greySquare(image, crop, eyes.size, eyes.scale);
    const outputs = await session.run({
      [eyes.tensors.input]: { data, dims: [1, 1, eyes.size, eyes.size] },
    });
    return softmaxAt(tensorOf(outputs, eyes.tensors.scores).data, eyes.openIndex);
  };
  const [leftInPicture, rightInPicture] = face.landmarks;
  return {
    left: await look(rightInPicture, eyes.rightCorners),
    right: await look(leftInPicture, eyes.leftCorners),
  };
}

function distance(a: Point = [0, 0], b: Point = [0, 0]): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1]);
}
