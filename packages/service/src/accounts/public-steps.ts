import type { RateLimit } from '../ports/index.js';

/** How often one step may be taken: from one address, and for one subject (an e-mail address or an account). */
export interface StepLimits {
  readonly byAddress: RateLimit;
  readonly bySubject: RateLimit;
}

/** Steps that somebody can take without being known, or that cost the outside sources. */
export type PublicStep = 'look-up' | 'begin' | 'confirm' | 'submit-card' | 'attach';

const HOUR = 3_600;
const DAY = 24 * HOUR;

const limits = (
  name: PublicStep,
  byAddress: readonly [points: number, seconds: number],
  bySubject: readonly [points: number, seconds: number],
): StepLimits => ({
  byAddress: { name: `${name}-address`, points: byAddress[0], seconds: byAddress[1] },
  bySubject: { name: `${name}-subject`, points: bySubject[0], seconds: bySubject[1] },
});

/** Every public step with its limits. A whole agency stands behind one address, so those are wide. */
export const publicSteps: Readonly<Record<PublicStep, StepLimits>> = {
  'look-up': limits('look-up', [60, HOUR], [3, HOUR]),
  begin: limits('begin', [120, HOUR], [5, HOUR]),
  confirm: limits('confirm', [240, HOUR], [20, HOUR]),
  'submit-card': limits('submit-card', [300, HOUR], [20, DAY]),
  attach: limits('attach', [300, HOUR], [20, DAY]),
};

/** Steps of a person who is signed in, for each account: nobody grows their own record without end. */
export const accountSteps = {
  start: { name: 'start-account', points: 20, seconds: DAY },
  choose: { name: 'choose-account', points: 60, seconds: DAY },
} as const satisfies Record<string, RateLimit>;

/** Wrong tries against one national ID, whoever makes them. */
export const nationalIdTries: RateLimit = { name: 'national-id-tries', points: 5, seconds: DAY };
