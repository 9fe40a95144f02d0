/** Limits and periods of a verification. Data: an agency may have others. */
export interface VerificationRules {
  /** Wrong tries that lock the verification. */
  readonly maxTries: number;
  /** How long it stays locked, in hours. */
  readonly lockHours: number;
  /** How old a reviewer's proof of who they are may be, in seconds. */
  readonly reviewMaxAge: number;
  /** Waiting time before each further check of a source that is down, in seconds; the last one repeats. */
  readonly retryDelays: readonly number[];
}

/** Inferred: the manual names none of them. From half a minute to an hour between two checks. */
export const defaultVerificationRules: VerificationRules = {
  maxTries: 5,
  lockHours: 24,
  reviewMaxAge: 300,
  retryDelays: [30, 60, 120, 300, 600, 1_800, 3_600],
};

/**
 * How long to wait before a source that is down is asked again, in seconds.
 *
 * @param downtimes checks in a row that met it down before this one: `downtimes` of the state, from 0
 *
 * @example
 * ```ts
 * const retryAt = new Date(Date.parse(at) + 1000 * retryDelay(state.downtimes)).toISOString();
 * ```
 */
export function retryDelay(
  downtimes: number,
  { retryDelays }: Pick<VerificationRules, 'retryDelays'> = defaultVerificationRules,
): number {
  return retryDelays[Math.min(downtimes, retryDelays.length - 1)] ?? 0;
}
