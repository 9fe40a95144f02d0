import { boxCentre } from '../../geometry.js';
import { fingerprintDistance } from '../fingerprint-distance.js';
import { type Challenge, challenges, challengeTable, shows } from './challenges.js';
import { type Deviation, deviationFrom, faceLength, type NeutralPose } from './deviation.js';
import { notNeutral } from './neutral.js';
import { canBeJudged, refusalOf } from './refusals.js';
import { defaultRules, type LivenessRules } from './rules.js';
import type { LivenessFrame, LivenessMemory, LivenessReason, LivenessState } from './state.js';

/**
 * The active check, one frame further. Pure: the same frames give the same end, on a page that wants hints and on the
 * server that decides. What a page finds is for the person; only the server's decision counts.
 *
 * A page may observe without embeddings; then nobody is told apart. The server has them.
 */
export function livenessReducer(
  state: LivenessState,
  frame: LivenessFrame,
  rules: LivenessRules = defaultRules,
): LivenessState {
  if (state.phase === 'passed' || state.phase === 'failed') return state;
  const reason = refusalOf(state.memory, frame, rules);
  if (reason) return failed(state, reason);
  const { at, seen } = frame;
  const memory: LivenessMemory = {
    ...state.memory,
    startedAt: state.memory.startedAt ?? at,
    since: state.memory.since ?? at,
    lastAt: at,
  };
  if (!canBeJudged(seen.face)) {
    return { ...state, hint: seen.face ? 'hold-still' : 'show-face', memory: { ...memory, held: 0 } };
  }
  return phases[state.phase]({ ...state, memory: remember(memory, frame, rules) }, frame, rules);
}

type Phase = (state: LivenessState, frame: LivenessFrame, rules: LivenessRules) => LivenessState;

const phases: Readonly<Record<'neutral' | 'acting', Phase>> = { neutral: whileNeutral, acting: whileActing };

/** Waits for the neutral pose; then asks the next challenge, or all is done. */
function whileNeutral(state: LivenessState, frame: LivenessFrame, rules: LivenessRules): LivenessState {
  const { memory, challenges: asked, done } = state;
  const { face } = frame.seen;
  if (!face) return state;
  if (waited(memory, frame) > rules.maxNeutralMs) return failed(state, 'too-slow');
  if (memory.neutral && unasked(asked[done - 1], awayFrom(memory.neutral, frame))) {
    return failed(state, 'wrong-challenge');
  }
  const hint = notNeutral(frame.seen, face, memory.neutral, rules);
  if (hint) return { ...state, hint, memory: { ...memory, held: 0 } };
  const held = memory.held + 1;
  if (held < rules.holdFrames) return { ...state, hint: 'hold-still', memory: { ...memory, held } };

  const { width, height } = frame.seen;
  const length = faceLength(face) / Math.min(width, height);
  const neutral = memory.neutral ?? { turn: face.turn, nod: face.nod, length };
  const next = { ...memory, held: 0, since: frame.at, neutral };
  const challenge = asked[done];
  if (!challenge) return { ...state, phase: 'passed', hint: 'done', progress: 1, memory: next };
  return { ...state, phase: 'acting', hint: challenge, memory: next };
}

/** Waits for the challenge that was asked, and for no other. */
function whileActing(state: LivenessState, frame: LivenessFrame, rules: LivenessRules): LivenessState {
  const { memory, challenges: asked, done } = state;
  const challenge = asked[done];
  if (!challenge || !memory.neutral) return state;
  const away = awayFrom(memory.neutral, frame);
  const took = waited(memory, frame);
  if (unasked(challenge, away)) return failed(state, 'wrong-challenge');
  if (took > rules.maxStepMs) return failed(state, 'too-slow');
  if (!shows(challenge, away)) return { ...state, hint: challenge, memory: { ...memory, held: 0 } };
  if (took < rules.minStepMs) return failed(state, 'too-fast');
  const held = memory.held + 1;
  if (held < rules.holdFrames) return { ...state, memory: { ...memory, held } };
  return {
    ...state,
    phase: 'neutral',
    done: done + 1,
    took: [...state.took, took],
    hint: 'look-straight',
    progress: (done + 1) / (asked.length + 1),
    memory: { ...memory, held: 0, since: frame.at },
  };
}

/** Whether a pose shows something that nobody asked for now. */
function unasked(now: Challenge | undefined, away: Deviation): boolean {
  return challenges.some(
    (other) => other !== now && challengeTable[other].onlyWhenAsked && shows(other, away),
  );
}

function awayFrom(neutral: NeutralPose, { seen }: LivenessFrame): Deviation {
  const face = seen.face;
  if (!face) return { turn: 0, growth: 0, closed: 0 };
  return deviationFrom(neutral, face, Math.min(seen.width, seen.height));
}

function waited({ since }: LivenessMemory, { at }: LivenessFrame): number {
  return at - (since ?? at);
}

function failed(state: LivenessState, reason: LivenessReason): LivenessState {
  const hint = reason === 'several-faces' ? 'one-person-only' : 'try-again';
  return { ...state, phase: 'failed', reason, hint };
}

function remember(memory: LivenessMemory, { at, seen }: LivenessFrame, rules: LivenessRules): LivenessMemory {
  const { face } = seen;
  if (!face) return memory;
  const { look } = memory;
  const print = face.print.face;
  const changed = !look || fingerprintDistance(look.print, print) > rules.stillDistance;
  return {
    ...memory,
    face: {
      at,
      centre: boxCentre(face.box),
      height: face.box.height,
      length: faceLength(face),
      turn: face.turn,
    },
    look: changed ? { at, print } : look,
    ...(!memory.first && face.embedding && { first: [...face.embedding.values] }),
  };
}
