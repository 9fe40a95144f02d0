import { FaceError } from '@moc-sdk/core/face-errors';
import type { FaceEmbedding } from '../embedding.js';
import type { Face } from '../geometry.js';
import { judgeQuality, type Quality } from '../quality/gate.js';
import type { QualityGate } from '../quality/gates.js';
import type { PixelImage } from '../runtime.js';
import { centralFace, foregroundFaces } from '../stages/choose-face.js';
import type { LocatedFace } from '../stages/landmarks.js';
import type { AlignedView, FaceAnalyser } from './face-analyser.js';
import type { Inspection } from './types.js';

/** A photo's face and its embedding. */
export interface SeenFace {
  readonly embedding: FaceEmbedding;
  readonly face: Face;
  readonly quality: Quality;
}

/**
 * The one face of a photo that passes a gate.
 * @throws MocError `face/none`, `face/several`, `face/poor-quality`
 */
export async function onlyFace(
  image: PixelImage,
  analyser: FaceAnalyser,
  gate: QualityGate,
): Promise<SeenFace> {
  const [candidate, second] = foregroundFaces(await analyser.find(image));
  if (!candidate) throw new FaceError('face/none');
  if (second) throw new FaceError('face/several');
  const view = analyser.view(image, await analyser.locate(image, candidate));
  const quality = judgeQuality(view.measures, gate);
  if (!quality.ok) throw new FaceError('face/poor-quality', { details: { reasons: quality.reasons } });
  return embedded(analyser, view, quality);
}

/**
 * The large face near the middle, out of how many, whatever its quality.
 * @throws MocError `face/none`
 */
export async function mainFace(
  image: PixelImage,
  analyser: FaceAnalyser,
  gate: QualityGate,
): Promise<SeenFace & { readonly faces: number }> {
  const candidates = await analyser.find(image);
  const candidate = centralFace(candidates, image);
  if (!candidate) throw new FaceError('face/none');
  const view = analyser.view(image, await analyser.locate(image, candidate));
  const seen = await embedded(analyser, view, judgeQuality(view.measures, gate));
  return { ...seen, faces: candidates.length };
}

/** Every face of a photo, and how the gate judges the largest. */
export async function inspectFaces(
  image: PixelImage,
  analyser: FaceAnalyser,
  gate: QualityGate,
): Promise<Inspection> {
  const located: LocatedFace[] = [];
  for (const candidate of await analyser.find(image)) located.push(await analyser.locate(image, candidate));
  const faces = located.map(({ face }) => face);
  const [first, second] = foregroundFaces(faces);
  const main = located.find(({ face }) => face === first);
  const quality: Quality = main
    ? judgeQuality(analyser.view(image, main).measures, gate, second ? ['several-faces'] : [])
    : { ok: false, reasons: ['no-face'] };
  return { width: image.width, height: image.height, faces, quality };
}

async function embedded(analyser: FaceAnalyser, view: AlignedView, quality: Quality): Promise<SeenFace> {
  return { embedding: await analyser.embed(view), face: view.face, quality };
}
