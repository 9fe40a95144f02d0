import { fictionalPeople } from '@moc-sdk/moc-account-client/verification/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AccountWorkplace, accountWorkplace, cardOf, ORIGIN } from './testing/account-workplace.js';

/** Where each of the six ends, by the manual: in AD or DPIS at once, everybody else with a document. */
const ends = [
  ['in AD and in DPIS', 'approved'],
  ['in AD only', 'approved'],
  ['disabled in AD', 'requires-document'],
  ['in DPIS only', 'approved'],
  ['has left, says DPIS', 'requires-document'],
  ['in neither', 'requires-document'],
] as const;

describe('the six people of the manual', () => {
  let place: AccountWorkplace;
  beforeAll(async () => {
    place = await accountWorkplace();
  });
  afterAll(() => place.close());

  it.each(ends.map(([who, end], i) => [who, end, fictionalPeople[i]] as const))(
    'somebody %s ends %s',
    async (_, end, person) => {
      if (!person) throw new Error('There are six people.');
      const { service, register } = place;
      const account = await register(person);
      await service.verification.start(account, 'ministry-personnel', { by: account });
      const view = await service.verification.submitCard(account, cardOf(person), { by: account }, ORIGIN);
      expect(view.verification?.status).toBe(end);
      expect(view.stage).toBe(end === 'approved' ? 'ministry-personnel' : 'temporary');
      expect(view.recognised?.basis).toBe(end === 'approved' ? 'automatic' : undefined);
      expect(view.roles).toEqual(end === 'approved' ? ['personnel'] : []);
    },
  );
});
