import type { FaceModelPack } from '@moc-sdk/face-models';
import type { FaceAnalyser } from '../engine/face-analyser.js';
import type { Networks } from '../engine/networks.js';
import { judgeQuality } from '../quality/gate.js';
import type { QualityGate } from '../quality/gates.js';
import type { PixelImage } from '../runtime.js';
import { foregroundFaces } from '../stages/choose-face.js';
import type { LocatedFace } from '../stages/landmarks.js';
import type { Candidate } from '../stages/suppress-overlaps.js';
import type { Aspect, Observation, ObservedFace } from './observation.js';
import { eyesOpen } from './stages/eyes-open.js';
import { fingerprintOf, surroundings } from './stages/fingerprint.js';
import { headPose } from './stages/head-pose.js';
import { passiveScore } from './stages/passive.js';

const ALL: readonly Aspect[] = ['eyes', 'live', 'embedding'];

export interface Observer {
  readonly pack: FaceModelPack;
  readonly networks: Networks;
  readonly analyser: FaceAnalyser;
  readonly gate: QualityGate;
  readonly signal?: AbortSignal | undefined;
}

/**
 * What is seen in one frame, whatever it is.
 * @throws MocError `face/liveness-unsupported` when eyes or live score are wanted of a pack that cannot tell
 */
export async function observeFrame(
  observer: Observer,
  image: PixelImage,
  want: readonly Aspect[] = ALL,
): Promise<Observation> {
  const { analyser } = observer;
  const [candidate, ...others] = foregroundFaces(await analyser.find(image));
  const { width, height } = image;
  // Asked for even without a face, so that a pack that cannot tell is refused by the first frame.
  const tell = await livenessOf(observer, want);
  if (!candidate) return { width, height, faces: 0 };

  const located = await analyser.locate(image, candidate);
  const view = analyser.view(image, located);
  const quality = judgeQuality(view.measures, observer.gate);
  const face: ObservedFace = {
    box: candidate.box,
    landmarks: located.face.landmarks,
    size: candidate.box.height / Math.min(width, height),
    ...headPose(located.face),
    quality,
    print: {
      face: fingerprintOf(view.aligned[0]),
      around: fingerprintOf(image, surroundings(located.face.landmarks)),
    },
    ...(await tell(image, located, candidate)),
    ...(want.includes('embedding') && { embedding: await analyser.embed(view) }),
  };
  return { width, height, faces: 1 + others.length, face };
}

/** Loads the networks that are wanted; what comes back asks them about a face. */
async function livenessOf({ pack, networks, signal }: Observer, want: readonly Aspect[]) {
  const eyes = want.includes('eyes') ? await networks.liveness('eyes') : undefined;
  const passive = want.includes('live') ? await networks.liveness('passive') : undefined;
  const { liveness } = pack;
  return async (image: PixelImage, located: LocatedFace, { box }: Candidate) => {
    signal?.throwIfAborted();
    return {
      ...(eyes && liveness && { eyes: await eyesOpen(eyes, image, located, liveness.eyes) }),
      ...(passive && liveness && { live: await passiveScore(passive, image, box, liveness.passive) }),
    };
  };
}
