import { expect, it } from 'vitest';
import { letterbox } from './detect.js';

it('fits tall and wide photos into the frame without stretching them', () => {
  expect(letterbox({ width: 1600, height: 600 }, 4 / 3)).toEqual({ x: 0, y: 0, width: 1600, height: 1200 });
  expect(letterbox({ width: 300, height: 600 }, 4 / 3)).toEqual({ x: 0, y: 0, width: 800, height: 600 });
});
