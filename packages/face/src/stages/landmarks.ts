import type { Landmarker } from '@moc-sdk/face-models';
import { type Box, boxCentre, type Face, type FivePoints, type Point } from '../geometry.js';
import { greySquare } from '../image/grey-square.js';
import type { ModelSession, PixelImage } from '../runtime.js';
import { meanPoint } from './mean-point.js';
import type { Candidate } from './suppress-overlaps.js';
import { tensorOf } from './tensor-of.js';

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
  const { size, tensors, five } = landmarker;
  const crop = landmarkCrop(box, landmarker.shiftDown);
  const data = greySquare(image, crop, size, landmarker.scale);
  const outputs = await session.run({ [tensors.input]: { data, dims: [1, 1, size, size] } });
  const points = placePoints(tensorOf(outputs, tensors.points).data, crop);
  const landmarks: FivePoints = [
    meanPoint(points, five.leftEye),
    meanPoint(points, five.rightEye),
    meanPoint(points, five.nose),
    meanPoint(points, five.mouthLeft),
    meanPoint(points, five.mouthRight),
  ];
  return { face: { box, score, landmarks }, points };
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
