import { type Clock, MocError, type MocErrorCode } from '@moc-sdk/core';
import { CLOCK_TOLERANCE_S } from './clock-tolerance.js';

/** What is known of the provider's clock, by the `Date` of its answers. */
export interface ProviderClock {
  observe(answer: Response): void;
  /** Seconds by which the provider's clock is ahead of ours; `undefined` before it said so. */
  ahead(): number | undefined;
  /** The error itself, or, where it is about time and the clocks differ too much, the error that says so. */
  explain(error: MocError): MocError;
}

export function providerClock(clock: Clock): ProviderClock {
  let difference: number | undefined;

  return {
    observe: ({ headers }) => {
      // An answer out of a cache tells when it was made, not what time it is.
      const date = headers.has('age') ? Number.NaN : Date.parse(headers.get('date') ?? '');
      if (!Number.isNaN(date)) difference = Math.round((date - clock.now().getTime()) / 1_000);
    },
    ahead: () => difference,
    explain: (error) => {
      const seconds = Math.abs(difference ?? 0);
      if (seconds <= CLOCK_TOLERANCE_S || !isAboutTime(error)) return error;
      return new MocError('sign-in/clock-skew', { details: { seconds } });
    },
  };
}

/** Errors that clocks which disagree bring about, by the checks that they fail; none: every check of that code. */
const ABOUT_TIME: Partial<Record<MocErrorCode, readonly string[]>> = {
  'sign-in/token-expired': [],
  'sign-in/token-time-invalid': [],
  'sign-in/logout-token-invalid': ['expired', 'iat', 'nbf'],
  // A caller's token that has passed is an everyday matter; one from the future is not.
  'sign-in/access-token-invalid': ['iat', 'nbf'],
};

function isAboutTime({ code, details }: MocError): boolean {
  // The provider too refuses what we signed at the wrong time.
  if (details.error === 'invalid_dpop_proof') return true;
  const checks = ABOUT_TIME[code];
  return checks !== undefined && (checks.length === 0 || checks.includes(String(details.check)));
}
