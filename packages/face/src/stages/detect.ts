import type { Detector } from '@moc-sdk/face-models';
import type { Box } from '../geometry.js';
import { resample } from '../image/resample.js';
import type { ModelSession, PixelImage, Tensor } from '../runtime.js';
import { type Candidate, suppressOverlaps } from './suppress-overlaps.js';
import { tensorOf } from './tensor-of.js';

/** Finds the faces of a photo, the surest first. */
export async function detect(
  session: ModelSession,
  image: PixelImage,
  detector: Detector,
): Promise<Candidate[]> {
  const { width, height, tensors, padding } = detector;
  const frame = letterbox(image, width / height);
  const input = resample(image, frame, { ...detector, outside: padding });
  const outputs = await session.run({ [tensors.input]: { data: input, dims: [1, 3, height, width] } });
  const found = readCandidates(
    tensorOf(outputs, tensors.scores),
    tensorOf(outputs, tensors.boxes),
    frame,
    detector.minScore,
  );
  return suppressOverlaps(found, detector.maxOverlap);
}

/** The smallest region of the network's shape that holds the whole photo in its upper left corner. */
export function letterbox(image: { width: number; height: number }, aspect: number): Box {
  const wide = image.width > image.height * aspect;
  return wide
    ? { x: 0, y: 0, width: image.width, height: image.width / aspect }
    : { x: 0, y: 0, width: image.height * aspect, height: image.height };
}

/** Scores come in pairs (background, face), boxes as left, top, right, bottom in shares of the frame. */
function readCandidates(scores: Tensor, boxes: Tensor, frame: Box, minScore: number): Candidate[] {
  const found: Candidate[] = [];
  for (let i = 0; 2 * i < scores.data.length; i++) {
    const score = scores.data[2 * i + 1] as number;
    if (!(score >= minScore)) continue;
    const [left = 0, top = 0, right = 0, bottom = 0] = boxes.data.subarray(4 * i, 4 * i + 4);
    const box = {
      x: left * frame.width,
      y: top * frame.height,
      width: (right - left) * frame.width,
      height: (bottom - top) * frame.height,
    };
    found.push({ box, score });
  }
  return found;
}
