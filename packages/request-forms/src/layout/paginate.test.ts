import { expect, test } from 'vitest';
import { paginate } from './paginate.js';
import type { Strip } from './strip.js';

const strip = (height: number, more: Partial<Strip> = {}): Strip => ({
  height,
  draw: () => undefined,
  ...more,
});

test('what does not fit goes to the next page', () => {
  const pages = paginate([strip(60), strip(50), strip(40)], 100);
  expect(pages.map((page) => page.map(({ top }) => top))).toEqual([[0], [0, 50]]);
});

test('a heading goes along with what follows it', () => {
  const heading = strip(20, { keepWithNext: true });
  const pages = paginate([strip(70), heading, strip(30)], 100);
  expect(pages[1]?.[0]?.strip).toBe(heading);
});

test('a table that goes on has its head again, as repetition', () => {
  const head = strip(10, { keepWithNext: true });
  const rows = Array.from({ length: 5 }, () => strip(30, { repeat: head }));
  const pages = paginate([head, ...rows], 100);
  expect(pages.map((page) => page.map(({ repeated }) => repeated))).toEqual([
    [false, false, false, false],
    [true, false, false],
  ]);
});

test('a gap is left out at the top of a page', () => {
  const pages = paginate([strip(90), strip(20, { blank: true }), strip(30)], 100);
  expect(pages[1]?.map(({ top, strip: { height } }) => [top, height])).toEqual([[0, 30]]);
});

test('a strip taller than a page stands alone', () => {
  expect(paginate([strip(10), strip(300), strip(10)], 100).map((page) => page.length)).toEqual([1, 1, 1]);
});
