import { describe, expect, it } from 'vitest';
import { defaultVerificationRules, retryDelay } from './index.js';

describe('a source that is down is asked again', () => {
  it('after half a minute, then ever later, up to once an hour', () => {
    const waits = Array.from({ length: 10 }, (_, downtimes) => retryDelay(downtimes));
    expect(waits).toEqual([30, 60, 120, 300, 600, 1800, 3600, 3600, 3600, 3600]);
    expect(waits.slice(0, 7)).toEqual(defaultVerificationRules.retryDelays);
  });

  it('by a schedule of the agency', () => {
    expect([0, 1, 2].map((downtimes) => retryDelay(downtimes, { retryDelays: [5, 10] }))).toEqual([
      5, 10, 10,
    ]);
    expect(retryDelay(3, { retryDelays: [] })).toBe(0);
  });
});
