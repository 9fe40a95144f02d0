import { expect, it } from 'vitest';
import { recentlyUsed } from './recently-used.js';

it('forgets what was not used for longest', () => {
  const memory = recentlyUsed<number>(2);
  memory.set('a', 1);
  memory.set('b', 2);
  expect(memory.get('a')).toBe(1);
  memory.set('c', 3);
  expect(memory.get('b')).toBeUndefined();
  expect([memory.get('a'), memory.get('c')]).toEqual([1, 3]);
});
