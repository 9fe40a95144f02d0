import type { PointLandmarker } from '@moc-sdk/face-models';
import { type Box, boxCentre, type FivePoints, type Point } from '../geometry.js';
import { cutOut } from '../image/cut-out.js';
import { greySquare } from '../image/grey-square.js';
import { luma } from '../image/luma.js';
import type { ModelSession, PixelImage } from '../runtime.js';
import { fivePoints, tiltOf } from './five-points.js';
import { fitSimilarity, invert, transformPoint } from './similarity-transform.js';
import { tensorOf } from './tensor-of.js';

/**
 * The 68 points of a face, from a grey crop of its box; of a face that is tilted far, from a second crop that is
 * turned upright by what the first has found.
 */
export async function findPoints(
  session: ModelSession,
  image: PixelImage,
  box: Box,
  landmarker: PointLandmarker,
): Promise<Point[]> {
  const { size, scale, shiftDown, upright } = landmarker;
  const crop = landmarkCrop(box, shiftDown);
  const shares = await run(session, greySquare(image, crop, size, scale), landmarker);
  const points = placePoints(shares, crop);
  if (!upright) return points;
  const five = fivePoints(points, landmarker);
  if (Math.abs(tiltOf(five)) <= (upright.beyondDegrees * Math.PI) / 180) return points;
  return findUpright(session, image, five, upright.places, landmarker);
}

/** In what follows a whole number is the middle of a pixel, where in boxes it is the border of two. */
const HALF = 0.5;

async function findUpright(
  session: ModelSession,
  image: PixelImage,
  five: FivePoints,
  places: readonly Point[],
  landmarker: PointLandmarker,
): Promise<Point[]> {
  const { size, scale } = landmarker;
  const transform = fitSimilarity(
    five.map(([x, y]): Point => [x - HALF, y - HALF]),
    places.map(([x, y]): Point => [x * size - HALF, y * size - HALF]),
  );
  const grey = luma(cutOut(image, transform, size)).map((value) => value / scale);
  const back = invert(transform);
  const crop = { x: -HALF, y: -HALF, width: size, height: size };
  return placePoints(await run(session, grey, landmarker), crop).map((point): Point => {
    const [x, y] = transformPoint(back, point);
    return [x + HALF, y + HALF];
  });
}

async function run(
  session: ModelSession,
  data: Float32Array,
  { size, tensors }: PointLandmarker,
): Promise<Float32Array> {
  const outputs = await session.run({ [tensors.input]: { data, dims: [1, 1, size, size] } });
  return tensorOf(outputs, tensors.points).data;
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
