import type { QualityReason } from '../../quality/gate.js';
import type { Observation, ObservedFace } from '../observation.js';
import { deviationFrom, type NeutralPose } from './deviation.js';
import type { LivenessHint } from './hints.js';
import type { LivenessRules } from './rules.js';

const HINTS: Partial<Record<QualityReason, LivenessHint>> = {
  dark: 'more-light',
  bright: 'less-light',
  blurred: 'hold-still',
  'too-small': 'come-closer',
  'cut-off': 'show-face',
};

/** What keeps a frame from showing the neutral pose, as what to tell the person; undefined when it is neutral. */
export function notNeutral(
  { width, height }: Observation,
  face: ObservedFace,
  neutral: NeutralPose | undefined,
  { neutral: bounds }: LivenessRules,
): LivenessHint | undefined {
  const [reason] = face.quality.reasons;
  if (reason) return HINTS[reason] ?? 'look-straight';
  if (face.box.height < bounds.minHeight) return 'come-closer';
  // Once known, the person's own neutral pose is the measure: few hold their head quite straight.
  const from = neutral ?? { turn: 0, nod: 0, length: 1 };
  const away = deviationFrom(from, face, Math.min(width, height));
  if (away.closed > bounds.maxClosed) return 'open-eyes';
  if (!neutral && face.size > bounds.maxSize) return 'move-back';
  if (neutral && away.growth > bounds.back.growth) return 'move-back';
  if (neutral && away.growth < -bounds.back.growth) return 'come-closer';
  if (Math.abs(face.roll) > bounds.maxRoll) return 'look-straight';
  const turned = Math.abs(away.turn) > (neutral ? bounds.back.turn : bounds.maxTurn);
  return turned || Math.abs(face.nod - from.nod) > bounds.maxNod ? 'look-straight' : undefined;
}
