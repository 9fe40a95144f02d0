import type { Deviation } from './deviation.js';

/** What a person is asked to do. Left and right are the person's own. */
export type Challenge = 'turn-left' | 'turn-right' | 'blink' | 'closer';

interface ChallengeEntry {
  /** Which change of the face shows it. */
  readonly measure: keyof Deviation;
  /** It is done when the measure lies this far from the neutral pose, on this side. */
  readonly reach: number;
  /**
   * Whether doing it unasked ends the check: a recording made for another order shows it. People blink unasked.
   */
  readonly onlyWhenAsked: boolean;
}

/** Turns of 0.17 are about 15°; a face that is a quarter longer is about a fifth nearer. */
export const challengeTable: Readonly<Record<Challenge, ChallengeEntry>> = {
  'turn-left': { measure: 'turn', reach: 0.17, onlyWhenAsked: true },
  'turn-right': { measure: 'turn', reach: -0.17, onlyWhenAsked: true },
  blink: { measure: 'closed', reach: 0.6, onlyWhenAsked: false },
  closer: { measure: 'growth', reach: 0.25, onlyWhenAsked: true },
};

export const challenges = Object.keys(challengeTable) as readonly Challenge[];

/** Whether a pose shows a challenge done. */
export function shows(challenge: Challenge, deviation: Deviation): boolean {
  const { measure, reach } = challengeTable[challenge];
  return Math.sign(reach) * deviation[measure] >= Math.abs(reach);
}

/**
 * Draws different challenges in random order. From three on, one of them is a turn, which no flat picture can follow.
 *
 * @param random Gives numbers from 0 up to, not including, 1. On a server take one that cannot be guessed.
 * @param count 3 or 4, default 3: 24 orders either way.
 */
export function drawChallenges(random: () => number, count: 3 | 4 = 3): Challenge[] {
  const pool = [...challenges];
  const drawn: Challenge[] = [];
  while (drawn.length < count) drawn.push(...pool.splice(Math.floor(random() * pool.length), 1));
  return drawn;
}
