import { type Clock, MocError } from '@moc-sdk/core';
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

/** Errors that clocks which disagree bring about; the provider too refuses what we signed at the wrong time. */
function isAboutTime({ code, details }: MocError): boolean {
  if (code === 'sign-in/token-expired' || code === 'sign-in/token-time-invalid') return true;
  return code === 'sign-in/logout-token-invalid' || code === 'sign-in/access-token-invalid'
    ? ['expired', 'iat', 'nbf'].includes(String(details.check))
    : details.error === 'invalid_dpop_proof';
}
