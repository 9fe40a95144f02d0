import { expect, it } from 'vitest';
import { readFlags } from './flags.js';

it('reads how much is measured', () => {
  expect(readFlags([])).toMatchObject({ people: 1200, lookUps: 200, rounds: 5, json: false });
  expect(readFlags(['--look-ups', '50', '--markdown'])).toMatchObject({ lookUps: 50, markdown: true });
});

it('says what it does not understand', () => {
  expect(() => readFlags(['--people', '0'])).toThrow(TypeError);
  expect(() => readFlags(['--peoples', '5'])).toThrow(TypeError);
});
