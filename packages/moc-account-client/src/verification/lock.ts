import { bangkokDate, formatDate, MocError, toBangkokIso } from '@moc-sdk/core';
import type { VerificationRules } from './verification-rules.js';
import type { Tries, VerificationState } from './verification-state.js';

const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;

/** The tries that a new case of the same person begins with (`carried` of `start`). */
export function priorTries({ tries, lockedUntil }: VerificationState): Tries {
  return lockedUntil === undefined ? { tries } : { tries, lockedUntil };
}

/** The tries that still count at an instant: a lock that has ended takes them with it. */
export function countingTries({ tries, lockedUntil }: Tries, at: string): Tries {
  if (lockedUntil === undefined) return { tries };
  return Date.parse(at) < Date.parse(lockedUntil) ? { tries, lockedUntil } : { tries: 0 };
}

/** One wrong try more; the last one locks. */
export function oneMoreTry(
  prior: Tries,
  at: string,
  rules: Pick<VerificationRules, 'maxTries' | 'lockHours'>,
): Tries {
  const tries = prior.tries + 1;
  if (tries < rules.maxTries) return { tries };
  return { tries, lockedUntil: toBangkokIso(new Date(Date.parse(at) + rules.lockHours * HOUR_MS)) };
}

/** @throws MocError `verification/locked` */
export function refuseWhileLocked(state: Tries, at: string): void {
  const { lockedUntil: until } = countingTries(state, at);
  if (until === undefined) return;
  throw new MocError('verification/locked', {
    details: { until, untilTh: spoken(until, 'th'), untilEn: spoken(until, 'en') },
  });
}

/** The minute from which it can be tried again: rounded up, so that nobody comes a few seconds too early. */
function spoken(until: string, locale: 'th' | 'en'): string {
  const minute = new Date(Math.ceil(Date.parse(until) / MINUTE_MS) * MINUTE_MS);
  const date = formatDate(bangkokDate(minute), { locale });
  const time = toBangkokIso(minute).slice(11, 16);
  return locale === 'th' ? `วันที่ ${date} เวลา ${time} น.` : `${time} on ${date} (Bangkok time)`;
}
