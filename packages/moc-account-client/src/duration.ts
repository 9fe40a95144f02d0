import { MocError } from '@moc-sdk/core';

const UNIT_MS = { s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 } as const;

/** A length of time as it is written in options: whole seconds, minutes, hours or days. */
export type Duration = `${number}${keyof typeof UNIT_MS}`;

/**
 * `30m` → 1,800,000 milliseconds.
 *
 * @throws MocError `sign-in/misconfigured`
 */
export function parseDuration(text: string, option: string): number {
  const match = /^([1-9]\d{0,5})([smhd])$/.exec(text);
  if (!match) {
    throw new MocError('sign-in/misconfigured', {
      details: { problem: `${option} must be a duration such as 30s, 30m, 8h or 2d` },
    });
  }
  return Number(match[1]) * UNIT_MS[match[2] as keyof typeof UNIT_MS];
}
