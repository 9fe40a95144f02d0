import { expect, test } from 'vitest';
import { problemBeforeAsking, problemOf } from './camera-problem.js';
import { type CaptureState, reduceCapture } from './capture-state.js';
import { fitInto } from './jpeg.js';

const named = (name: string) => Object.assign(new Error('x'), { name });
const line = 'Mozilla/5.0 (iPhone) AppleWebKit/605 Mobile/15E148 Safari Line/14.1.0';

test.each([
  ['NotAllowedError', 'Chrome', 'denied'],
  ['NotAllowedError', line, 'in-app'],
  ['NotFoundError', 'Chrome', 'no-camera'],
  ['OverconstrainedError', 'Chrome', 'no-camera'],
  ['NotReadableError', 'Chrome', 'in-use'],
  ['TypeError', 'Chrome', 'failed'],
])('a failure %s in %s is told as %s', (name, userAgent, problem) => {
  expect(problemOf(named(name), userAgent)).toBe(problem);
});

test('a page without https, and one inside LINE, are told before the person is asked', () => {
  const device = { isSecureContext: false, userAgent: 'Chrome', hasCameraApi: false };
  expect(problemBeforeAsking(device)).toBe('insecure');
  expect(problemBeforeAsking({ ...device, isSecureContext: true, userAgent: line })).toBe('in-app');
  expect(problemBeforeAsking({ ...device, hasCameraApi: true })).toBeUndefined();
});

test('the way from the question to the picture, and a second press of the shutter that changes nothing', () => {
  let state: CaptureState = { step: 'priming' };
  const steps = (['open', 'playing', 'shutter', 'shutter', 'taken'] as const).map((type) => {
    state = reduceCapture(state, { type });
    return state.step;
  });
  expect(steps).toEqual(['starting', 'live', 'taking', 'taking', 'taken']);
});

test('a camera that is withdrawn while live is a problem, after the picture it is none', () => {
  const failed = { type: 'failed', problem: 'in-use' } as const;
  expect(reduceCapture({ step: 'live' }, failed)).toEqual({ step: 'problem', problem: 'in-use' });
  expect(reduceCapture({ step: 'taken' }, failed)).toEqual({ step: 'taken' });
  expect(reduceCapture({ step: 'problem', problem: 'in-use' }, { type: 'open' })).toEqual({
    step: 'starting',
  });
});

test('a picture is scaled down to 1280 on its longest side and never up', () => {
  expect(fitInto({ width: 4000, height: 3000 })).toEqual({ width: 1280, height: 960 });
  expect(fitInto({ width: 1080, height: 1920 })).toEqual({ width: 720, height: 1280 });
  expect(fitInto({ width: 640, height: 480 })).toEqual({ width: 640, height: 480 });
});
