import { fixedClock } from '@moc-sdk/core';
import { expect, it } from 'vitest';
import type { Records } from '../ports/index.js';
import { knownPerson } from './known-person.js';

const clock = fixedClock('2026-11-24T09:00:00+07:00');
const person = { id: 'wichai', name: { first: 'วิชัย', last: 'ค้าขายดี' } };
/** A database that must not be asked. */
const records = {
  of: () => {
    throw new Error('somebody was looked for');
  },
  change: () => Promise.reject(new Error('somebody was recorded')),
} as unknown as Records;

it('lets no account in that has no role, and records nobody', async () => {
  await expect(knownPerson({ records, clock }, { person, roles: [] })).rejects.toMatchObject({
    code: 'request/not-allowed',
    status: 403,
  });
});
