import { dlib, mobilefacenet } from '@moc-sdk/face-models';
import { expect, it } from 'vitest';
import type { Face } from '../geometry.js';
import { ramp } from '../image/ramp.test.fixtures.js';
import { isPortraitCrop, portraitCrop } from './portrait-crop.js';

it('puts the five points where the gates expect them', () => {
  const face: Face = {
    box: { x: 0, y: 0, width: 112, height: 112 },
    score: 1,
    landmarks: [
      [58.2946, 81.6963],
      [93.5318, 81.5014],
      [76.0252, 101.7366],
      [61.5493, 122.3655],
      [90.7299, 122.2041],
    ],
  };
  const { data, width } = portraitCrop(ramp(200, 200), face);
  expect(width).toBe(112);
  expect([...data.subarray(0, 2)]).toEqual([20, 30]);
});

it('is the crop that the default pack embeds, and not the one that dlib wants', () => {
  const [ofDefault, ofDlib] = [mobilefacenet, dlib].map(({ recognisers }) => recognisers[0]!.align);
  expect(isPortraitCrop(ofDefault!)).toBe(true);
  expect(isPortraitCrop(ofDlib!)).toBe(false);
});
