import type { PackConstants } from '@moc-sdk/face-models';
import { type Box, boxCentre, type FivePoints, type Point } from '../geometry.js';
import { LUMA } from '../image/luma.js';
import { resample } from '../image/resample.js';
import type { ModelSession, PixelImage } from '../runtime.js';
import { tensorOf } from './tensor-of.js';

/** Finds the five points of a face in its box. */
export async function findLandmarks(
  session: ModelSession,
  image: PixelImage,
  box: Box,
  constants: PackConstants['landmarks'],
): Promise<FivePoints> {
  const { size, tensors } = constants;
  const crop = landmarkCrop(box, constants.shiftDown);
  const data = greyCrop(image, crop, size, constants.scale);
  const outputs = await session.run({ [tensors.input]: { data, dims: [1, 1, size, size] } });
  const shares = tensorOf(outputs, tensors.points).data;
  const place = ([x, y]: Point): Point => [crop.x + x * crop.width, crop.y + y * crop.height];
  const [leftEye, rightEye, nose, mouthLeft, mouthRight] = fivePoints(shares);
  return [place(leftEye), place(rightEye), place(nose), place(mouthLeft), place(mouthRight)];
}

function landmarkCrop(box: Box, shiftDown: number): Box {
  const side = box.height;
  const [x, y] = boxCentre(box);
  return { x: x - side / 2, y: y + shiftDown * side - side / 2, width: side, height: side };
}

function greyCrop(image: PixelImage, crop: Box, size: number, scale: number): Float32Array {
  const planes = resample(image, crop, {
    width: size,
    height: size,
    order: 'rgb',
    mean: 0,
    scale,
    outside: 0,
  });
  const plane = size * size;
  const grey = new Float32Array(plane);
  for (let i = 0; i < plane; i++) {
    grey[i] =
      LUMA[0] * (planes[i] as number) +
      LUMA[1] * (planes[plane + i] as number) +
      LUMA[2] * (planes[2 * plane + i] as number);
  }
  return grey;
}

/**
 * Five points out of the usual 68 (36–41 and 42–47 around the eyes, 30 nose tip, 48–67 mouth), as x, y pairs. An
 * eye is the mean of its lids, which is steadier than with the corners; a mouth corner is the mean of the outer and
 * the inner lip's.
 */
function fivePoints(points: Float32Array): FivePoints {
  return [
    mean(points, [37, 38, 40, 41]),
    mean(points, [43, 44, 46, 47]),
    mean(points, [30]),
    mean(points, [48, 60]),
    mean(points, [54, 64]),
  ];
}

function mean(points: Float32Array, indices: readonly number[]): Point {
  let x = 0;
  let y = 0;
  for (const index of indices) {
    x += points[2 * index] ?? 0;
    y += points[2 * index + 1] ?? 0;
  }
  return [x / indices.length, y / indices.length];
}
