import type { PassiveLiveness } from '@moc-sdk/face-models';
import { type Box, boxCentre } from '../../geometry.js';
import { resample } from '../../image/resample.js';
import type { ModelSession, PixelImage } from '../../runtime.js';
import { tensorOf } from '../../stages/tensor-of.js';
import { softmaxAt } from './softmax.js';

/** How live one frame looks, 0–1: the network sees the face with what is around it. */
export async function passiveScore(
  session: ModelSession,
  image: PixelImage,
  box: Box,
  passive: PassiveLiveness,
): Promise<number> {
  const { size, tensors, liveIndex } = passive;
  const crop = contextCrop(box, image, passive.cropScale);
  const data = resample(image, crop, { ...passive, width: size, height: size, outside: 0 });
  const outputs = await session.run({ [tensors.input]: { data, dims: [1, 3, size, size] } });
  return softmaxAt(tensorOf(outputs, tensors.scores).data, liveIndex);
}

/** The square around a face, made smaller and shifted until it lies inside the frame. */
export function contextCrop(box: Box, frame: { width: number; height: number }, scale: number): Box {
  const side = Math.min(scale * Math.max(box.width, box.height), frame.width, frame.height);
  const [x, y] = boxCentre(box);
  const inside = (middle: number, length: number) => Math.min(Math.max(middle - side / 2, 0), length - side);
  return { x: inside(x, frame.width), y: inside(y, frame.height), width: side, height: side };
}
