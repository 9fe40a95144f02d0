import { expect, it } from 'vitest';
import { readFlags } from './flags.js';

it('has the figures of the README as its defaults, and refuses what is no number', () => {
  expect(readFlags([])).toMatchObject({ people: 10_000, peer: 100, rounds: 5, json: false });
  expect(() => readFlags(['--people', 'many'])).toThrow('--people wants a number from 1, not many');
  expect(() => readFlags(['--other'])).toThrow(TypeError);
});
