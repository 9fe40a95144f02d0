import { MocError } from '@moc-sdk/core';
import type { PunchResult } from '@moc-sdk/service/client';
import { expect, test } from 'vitest';
import { type ClockEvent, type ClockState, reduceClock } from './clock-state.js';

const photo = new Blob(['x']);
const result = {} as PunchResult;
const walk = (events: ClockEvent[]) => events.reduce(reduceClock, { step: 'ready' } as ClockState);
const choose: ClockEvent = { type: 'choose', direction: 'in', id: 'first' };
const captured: ClockEvent = { type: 'captured', photo, position: undefined };
const refused = (code: 'face/no-match' | 'system/offline'): ClockEvent => ({
  type: 'refused',
  error: new MocError(code),
});

test('choose, capture, send, done', () => {
  expect(walk([choose, captured, { type: 'recorded', result }])).toMatchObject({ step: 'done', result });
});

test('a second press on the other button changes nothing', () => {
  const state = walk([choose, { type: 'choose', direction: 'out', id: 'second' }]);
  expect(state).toMatchObject({ step: 'capturing', attempt: { id: 'first', direction: 'in' } });
});

test('after a lost network the same picture goes out under the same id', () => {
  const state = walk([choose, captured, refused('system/offline'), { type: 'resend' }]);
  expect(state).toMatchObject({ step: 'sending', attempt: { id: 'first' }, photo });
});

test('a new picture after a lost network keeps the id: the first one may have been recorded', () => {
  const state = walk([choose, captured, refused('system/offline'), { type: 'retake', id: 'second' }]);
  expect(state).toMatchObject({ step: 'capturing', attempt: { id: 'first' } });
});

test('a new picture after a face that was refused is a new attempt', () => {
  const state = walk([choose, captured, refused('face/no-match'), { type: 'retake', id: 'second' }]);
  expect(state).toMatchObject({ step: 'capturing', attempt: { id: 'second', direction: 'in' } });
});

test('nobody leaves while the picture is on its way', () => {
  expect(walk([choose, captured, { type: 'leave' }]).step).toBe('sending');
  expect(walk([choose, { type: 'leave' }]).step).toBe('ready');
});
