import { expect, it } from 'vitest';
import { freshView, reduceViewer, type ViewerEvent, zoomLimits } from './viewer-state.js';

const after = (...events: ViewerEvent[]) => events.reduce(reduceViewer, freshView);

it('zooming begins at the size that is in sight, and ends at the limits', () => {
  expect(after({ type: 'zoomed', way: 'in', from: 0.8 }).zoom).toBeCloseTo(1);
  expect(after({ type: 'zoomed', way: 'in', from: 5.9 }).zoom).toBe(zoomLimits.max);
  expect(after({ type: 'zoomed', way: 'out', from: 0.21 }).zoom).toBe(zoomLimits.min);
  expect(after({ type: 'zoomed', way: 'in', from: 1 }, { type: 'fitted' }).zoom).toBe('fit');
});

it('four turns to one side, or one to each, bring the paper back', () => {
  const right = { type: 'turned', way: 'right' } as const;
  const left = { type: 'turned', way: 'left' } as const;
  expect(after(left).rotation).toBe(270);
  expect(after(right, right, right, right).rotation).toBe(0);
  expect(after(right, left).rotation).toBe(0);
});

it('pages end at the first and the last', () => {
  const next = { type: 'paged', by: 1, pages: 2 } as const;
  const back = { type: 'paged', by: -1, pages: 2 } as const;
  expect(after(next, next, next).page).toBe(2);
  expect(after(back).page).toBe(1);
  expect(after(next, { type: 'opened' })).toEqual(freshView);
});
