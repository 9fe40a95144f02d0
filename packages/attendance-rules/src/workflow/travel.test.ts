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
