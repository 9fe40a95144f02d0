import { expect, it } from 'vitest';
import { toPlanes } from './planes.js';
import { ramp } from './ramp.test.fixtures.js';

it('puts a crop into planes in the order and the range a network wants', () => {
  const planes = (order: 'rgb' | 'bgr') => [...toPlanes(ramp(2, 1), { order, mean: [1, 0, 9], scale: 2 })];
  expect(planes('rgb')).toEqual([-0.5, 0, 0, 0, 0, 0]);
  expect(planes('bgr')).toEqual([0, 0, 0, 0, -0.5, 0]);
});
