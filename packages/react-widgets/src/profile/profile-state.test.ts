import { MocError } from '@moc-sdk/core';
import { expect, test } from 'vitest';
import { type ProfileEvent, type ProfileState, reduceProfile } from './profile-state.js';

const photo = new Blob(['x']);
const walk = (...events: ProfileEvent[]) =>
  events.reduce(reduceProfile, { step: 'rest', news: undefined } as ProfileState);
const consented: ProfileEvent[] = [{ type: 'start' }, { type: 'agree', agreed: true }, { type: 'camera' }];

test('without the tick the camera stays off', () => {
  expect(walk({ type: 'start' }, { type: 'camera' }).step).toBe('consent');
});

test('consent, picture, enrolled', () => {
  const state = walk(...consented, { type: 'captured', photo }, { type: 'send' }, { type: 'enrolled' });
  expect(state).toEqual({ step: 'rest', news: 'saved' });
});

test('a refused picture comes back with its reason and can be taken anew', () => {
  const error = new MocError('face/poor-quality');
  const refused = walk(
    ...consented,
    { type: 'captured', photo },
    { type: 'send' },
    { type: 'failed', error },
  );
  expect(refused).toEqual({ step: 'preview', photo, error });
  expect(reduceProfile(refused, { type: 'retake' }).step).toBe('capturing');
});

test('erasing asks first, and a failure lets the person try again', () => {
  const error = new MocError('system/offline');
  expect(walk({ type: 'erase' }, { type: 'confirm-erase' }, { type: 'failed', error })).toEqual({
    step: 'erase',
    sending: false,
    error,
  });
  expect(walk({ type: 'erase' }, { type: 'confirm-erase' }, { type: 'erased' })).toMatchObject({
    news: 'erased',
  });
});
