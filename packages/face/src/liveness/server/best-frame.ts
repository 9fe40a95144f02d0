import type { Observation } from '../observation.js';
import type { LivenessDecision } from './types.js';

/** The frame whose face looks straightest into the camera with open eyes; of like ones the sharpest. */
export function bestFrame(seen: readonly Observation[]): LivenessDecision['best'] {
  let best: LivenessDecision['best'];
  let most = Number.NEGATIVE_INFINITY;
  for (const [frame, { faces, face }] of seen.entries()) {
    if (faces !== 1 || !face?.embedding || !face.quality.ok) continue;
    const open = Math.min(face.eyes?.left ?? 1, face.eyes?.right ?? 1);
    const sharp = Math.min(face.quality.measures?.sharpness ?? 0, 0.2);
    const score = open + sharp - Math.abs(face.turn) - Math.abs(face.nod);
    if (score <= most) continue;
    most = score;
    best = { frame, embedding: face.embedding };
  }
  return best;
}
