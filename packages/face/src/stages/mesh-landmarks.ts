import type { MeshLandmarker } from '@moc-sdk/face-models';
import { type Box, boxCentre, type Point } from '../geometry.js';
import { cutOut } from '../image/cut-out.js';
import { toPlanes } from '../image/planes.js';
import type { ModelSession, PixelImage } from '../runtime.js';
import { fivePoints, tiltOf } from './five-points.js';
import { invert, type Similarity, transformPoint } from './similarity-transform.js';
import { tensorOf } from './tensor-of.js';

/**
 * The 468 points of a face mesh, in two passes: the first on the upright box, the second on the face that the first
 * has found, turned upright by its eyes. The network is exact on upright faces that fill a set share of its input.
 */
export async function findMesh(
  session: ModelSession,
  image: PixelImage,
  box: Box,
  landmarker: MeshLandmarker,
): Promise<Point[]> {
  const first = await onePass(session, image, box, 0, landmarker);
  const turn = tiltOf(fivePoints(first, landmarker));
  return onePass(session, image, boxAround(first), turn, landmarker);
}

/** @param turn By how much the face is turned clockwise, in radians. */
async function onePass(
  session: ModelSession,
  image: PixelImage,
  box: Box,
  turn: number,
  landmarker: MeshLandmarker,
): Promise<Point[]> {
  const { size, cropScale, tensors } = landmarker;
  const transform = uprightCrop(box, turn, cropScale, size);
  const data = toPlanes(cutOut(image, transform, size), landmarker);
  const outputs = await session.run({ [tensors.input]: { data, dims: [1, 3, size, size] } });
  return placePoints(tensorOf(outputs, tensors.points).data, invert(transform));
}

/** Maps a square around a box, turned against `turn`, onto the network's input. */
function uprightCrop(box: Box, turn: number, cropScale: number, size: number): Similarity {
  const scale = size / (cropScale * Math.max(box.width, box.height));
  const a = scale * Math.cos(turn);
  const b = -scale * Math.sin(turn);
  const [x, y] = transformPoint({ a, b, x: 0, y: 0 }, boxCentre(box));
  return { a, b, x: size / 2 - x, y: size / 2 - y };
}

/** From x, y, depth in pixels of the crop to pixels of the photo. */
function placePoints(values: Float32Array, back: Similarity): Point[] {
  const points: Point[] = [];
  for (let i = 0; i + 2 < values.length; i += 3) {
    points.push(transformPoint(back, [values[i] as number, values[i + 1] as number]));
  }
  return points;
}

function boxAround(points: readonly Point[]): Box {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const x = Math.min(...xs);
  const y = Math.min(...ys);
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}
