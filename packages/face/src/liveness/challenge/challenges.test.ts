import { describe, expect, it } from 'vitest';
import { type Challenge, challenges, drawChallenges } from './challenges.js';
import { type LivenessHint, livenessHint } from './hints.js';

describe('drawing challenges', () => {
  it('gives every order of three different ones, a turn always among them', () => {
    const orders = new Set<string>();
    // Every way that four, three and two places can be hit.
    for (let i = 0; i < 24; i++) {
      const draws = [(i % 4) / 4, (Math.floor(i / 4) % 3) / 3, Math.floor(i / 12) / 2];
      const drawn = drawChallenges(() => draws.shift() ?? 0);
      expect(new Set(drawn).size).toBe(3);
      expect(drawn.some((challenge) => challenge.startsWith('turn-'))).toBe(true);
      orders.add(drawn.join());
    }
    expect(orders.size).toBe(24);
    expect(drawChallenges(() => 0.999, 4).toSorted()).toEqual([...challenges].toSorted());
  });

  it('has words for each in Thai and English', () => {
    const hints: LivenessHint[] = [
      ...(challenges as Challenge[]),
      'show-face',
      'hold-still',
      'try-again',
      'done',
    ];
    for (const hint of hints) {
      expect(livenessHint(hint)).toMatch(/[ก-๙]/);
      expect(livenessHint(hint, 'en')).toMatch(/^[A-Z][^ก-๙]+\.$/);
    }
  });
});
