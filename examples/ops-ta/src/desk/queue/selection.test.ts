import { expect, it } from 'vitest';
import { withToggled } from './selection.js';

const ids = ['a', 'b', 'c', 'd', 'e'];
const toggled = (selected: string[], id: string, last?: string) =>
  [...withToggled(new Set(selected), ids, { id, last, isRange: last !== undefined })].sort().join('');

it('a click selects a line, another one lets it go', () => {
  expect(toggled([], 'b')).toBe('b');
  expect(toggled(['a', 'b'], 'b')).toBe('a');
});

it('with Shift all lines since the last click follow, in both directions and both ways', () => {
  expect(toggled(['b'], 'd', 'b')).toBe('bcd');
  expect(toggled(['d'], 'b', 'd')).toBe('bcd');
  expect(toggled(['a', 'b', 'c', 'd'], 'd', 'b')).toBe('a');
});

it('a last line that has gone from the list selects only the one that was clicked', () => {
  expect(toggled([], 'd', 'gone')).toBe('d');
});
