import { boxCentre } from '../../geometry.js';
import { fingerprintDistance } from '../fingerprint-distance.js';
import type { ObservedFace } from '../observation.js';
import { faceLength } from './deviation.js';
import type { LivenessRules } from './rules.js';
import type { LivenessFrame, LivenessMemory, LivenessReason } from './state.js';

/** What ends the check whatever was asked, in the order in which it is looked for. */
export function refusalOf(
  memory: LivenessMemory,
  frame: LivenessFrame,
  rules: LivenessRules,
): LivenessReason | undefined {
  return refusals.find(([, applies]) => applies(memory, frame, rules))?.[0];
}

type Applies = (memory: LivenessMemory, frame: LivenessFrame, rules: LivenessRules) => boolean;

const refusals: readonly (readonly [LivenessReason, Applies])[] = [
  ['frame-times', ({ lastAt }, { at }) => !Number.isFinite(at) || at <= (lastAt ?? Number.NEGATIVE_INFINITY)],
  ['frames-missing', ({ lastAt }, { at }, { maxGapMs }) => at - (lastAt ?? at) > maxGapMs],
  ['too-slow', ({ startedAt }, { at }, { maxTotalMs }) => at - (startedAt ?? at) > maxTotalMs],
  ['several-faces', (_, { seen }) => seen.faces > 1],
  [
    'face-lost',
    ({ face, first }, { at, seen }, { maxLostMs }) =>
      first !== undefined && !canBeJudged(seen.face) && at - (face?.at ?? at) > maxLostMs,
  ],
  ['jump', (memory, frame, rules) => jumps(memory, frame, rules)],
  ['face-changed', ({ first }, { seen }, { sameFace }) => isOther(first, seen.face, sameFace)],
  ['other-person', ({ enrolled }, { seen }, { sameFace }) => isOther(enrolled, seen.face, sameFace)],
  [
    'still-image',
    ({ look }, { at, seen }, { maxStillMs, stillDistance }) =>
      look !== undefined &&
      seen.face !== undefined &&
      at - look.at > maxStillMs &&
      fingerprintDistance(look.print, seen.face.print.face) <= stillDistance,
  ],
];

/** A blurred or dark face says neither who it is nor what it does. */
export function canBeJudged(face: ObservedFace | undefined): face is ObservedFace {
  const unclear = face?.quality.reasons.some((reason) => reason !== 'turned' && reason !== 'cut-off');
  return face !== undefined && !unclear;
}

function isOther(known: readonly number[] | undefined, face: ObservedFace | undefined, least: number) {
  if (!known || !face?.embedding || !canBeJudged(face)) return false;
  const similarity = face.embedding.values.reduce((sum, value, i) => sum + value * (known[i] ?? 0), 0);
  return !(similarity >= least);
}

function jumps({ face: last }: LivenessMemory, { at, seen: { face } }: LivenessFrame, rules: LivenessRules) {
  if (!last || !canBeJudged(face)) return false;
  const seconds = (at - last.at) / 1000;
  const [x, y] = boxCentre(face.box);
  const moved = Math.hypot(x - last.centre[0], y - last.centre[1]) / last.height;
  const grown = Math.abs(Math.log(faceLength(face) / last.length));
  const turned = Math.abs(face.turn - last.turn);
  return [
    [moved, rules.maxMove] as const,
    [grown, rules.maxGrowth] as const,
    [turned, rules.maxTurn] as const,
  ].some(([change, { atOnce, perSecond }]) => !(change <= atOnce + perSecond * seconds));
}
