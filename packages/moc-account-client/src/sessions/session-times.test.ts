import { describe, expect, it } from 'vitest';
import type { StoredSession } from './session.js';
import { isOver } from './session-times.js';

const now = Date.parse('2026-11-24T10:00:00Z');
const endingAt = (expiresAt: unknown) => ({ expiresAt }) as StoredSession;

describe('a session is over', () => {
  it.each(['2026-11-24T10:00:00Z', '2026-11-24T09:59:59Z', '', 'never', undefined])(
    'that ends at %j',
    (expiresAt) => {
      expect(isOver(endingAt(expiresAt), now)).toBe(true);
    },
  );

  it('no sooner', () => {
    expect(isOver(endingAt('2026-11-24T10:00:01Z'), now)).toBe(false);
  });
});
