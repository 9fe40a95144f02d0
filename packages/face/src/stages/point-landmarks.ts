import type { PointLandmarker } from '@moc-sdk/face-models';
import { type Box, boxCentre, type Point } from '../geometry.js';
import { LUMA } from '../image/luma.js';
import { resample } from '../image/resample.js';
import type { ModelSession, PixelImage } from '../runtime.js';
import { tensorOf } from './tensor-of.js';

/** The 68 points of a face, from a grey crop of its box. */
export async function findPoints(
  session: ModelSession,
  image: PixelImage,
  box: Box,
  { size, scale, shiftDown, tensors }: PointLandmarker,
): Promise<Point[]> {
  const crop = landmarkCrop(box, shiftDown);
  const data = greyCrop(image, crop, size, scale);
  const outputs = await session.run({ [tensors.input]: { data, dims: [1, 1, size, size] } });
  return placePoints(tensorOf(outputs, tensors.points).data, crop);
}

/** From x, y pairs in shares of the crop to pixels of the photo. */
function placePoints(shares: Float32Array, crop: Box): Point[] {
  const points: Point[] = [];
  for (let i = 0; i + 1 < shares.length; i += 2) {
    points.push([crop.x + (shares[i] ?? 0) * crop.width, crop.y + (shares[i + 1] ?? 0) * crop.height]);
  }
  return points;
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
