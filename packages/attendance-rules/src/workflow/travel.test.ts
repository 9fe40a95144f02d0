import { expect, it } from 'vitest';
import { newTravel, reduceTravel } from './travel.js';

const event = { id: '1', type: 'delete', at: '2022-12-07T09:00:00+07:00', by: 'somying' } as const;

it('counts at once and can be deleted once', () => {
  expect(newTravel.status).toBe('recorded');
  const deleted = reduceTravel(newTravel, event);
  expect(deleted.status).toBe('deleted');
  expect(reduceTravel(deleted, event)).toBe(deleted);
  expect(() => reduceTravel(deleted, { ...event, id: '2' })).toThrow(/not possible in state deleted/);
});

it('is deleted by its author, until the month is locked', () => {
  const context = { author: 'somying', lockedOn: '2022-12-08', month: '2022-11' };
  expect(reduceTravel(newTravel, event, { context }).status).toBe('deleted');
  expect(() => reduceTravel(newTravel, { ...event, by: 'chief' }, { context })).toThrow(
    expect.objectContaining({ code: 'attendance/not-allowed' }),
  );
  const late = { ...event, at: '2022-12-08T00:00:00+07:00' };
  expect(() => reduceTravel(newTravel, late, { context })).toThrow(
    expect.objectContaining({
      code: 'attendance/month-locked',
      details: { month: '2022-11', lockedOn: '2022-12-08' },
    }),
  );
});
