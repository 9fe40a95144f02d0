import type { PersonnelDirectory } from '@moc-sdk/moc-account-client/verification';
import { fictionalPeople } from '@moc-sdk/moc-account-client/verification/testing';
import { createAccountService } from '@moc-sdk/service/accounts';
import type { AccountRecords } from '@moc-sdk/service/ports';
import { describe, expect, it } from 'vitest';
import { accountWorkplace, cardOf, ORIGIN } from './testing/account-workplace.js';
import { seeded } from './testing/seeded.js';
import { crowd } from './testing/walk.js';

const [active, , , , , unknown] = fictionalPeople;
if (!active || !unknown) throw new Error('There are six people.');

describe('when things break', () => {
  it('a process that ends while the sources are asked loses nothing: the next one takes the case up', async () => {
    // The second change after the card is kept never happens: that is where the process ends.
    let dies = false;
    const place = await accountWorkplace({
      around: (database) => ({ accounts: dyingBetween(database.accounts, () => dies) }),
    });
    try {
      const id = await place.register(active);
      await place.service.verification.start(id, 'ministry-personnel', { by: id });
      dies = true;
      const submitted = place.service.verification.submitCard(id, cardOf(active), { by: id }, ORIGIN);
      await expect(submitted).rejects.toThrow('The process has ended.');
      dies = false;
      const second = createAccountService({ ...place.settings, records: place.database.accounts });
      expect((await second.accounts.view(id)).verification?.status).toBe('checking');
      await second.upkeep.runDue();
      expect((await second.accounts.view(id)).verification?.status).toBe('checking');
      place.wait(121_000);
      await Promise.all([second.upkeep.runDue(), place.service.upkeep.runDue()]);
      expect((await second.accounts.view(id)).stage).toBe('ministry-personnel');
      const types = (await place.database.accounts.events(id)).map(({ event }) => event.type);
      expect(types.filter((type) => type === 'confirm').length).toBe(1);
    } finally {
      await place.close();
    }
  });

  it.each([
    [
      'throws',
      async () => Promise.reject(new TypeError(`no row for ${active.nationalId}`)),
      'it threw TypeError',
    ],
    [
      'answers what is no answer',
      async () => ({ answer: 'active', person: { name: { first: 'x' } } }),
      'its answer does not fit: person.name.last',
    ],
  ])(
    'an own directory that %s is waited for, and the log hears why without whom it was asked about',
    async (...row) => {
      const [, find, reason] = row;
      const own = { name: 'HR', find: find as unknown as PersonnelDirectory['find'] };
      const place = await accountWorkplace({ sources: { directories: [own] } });
      try {
        const id = await place.register(active);
        await place.service.verification.start(id, 'ministry-personnel', { by: id });
        const view = await place.service.verification.submitCard(id, cardOf(active), { by: id }, ORIGIN);
        expect(view.verification?.status).toBe('retrying');
        expect(place.errors).toMatchObject([
          { code: 'source/unavailable', message: expect.stringContaining(`HR gave no answer: ${reason}`) },
        ]);
        expect(JSON.stringify(place.errors) + String(place.errors)).not.toContain(active.nationalId);
      } finally {
        await place.close();
      }
    },
  );

  it('a listener that throws or rejects stops neither the change nor the others, and the log hears of it', async () => {
    const place = await accountWorkplace();
    try {
      place.service.subscribe(() => {
        throw new Error('thrown');
      });
      place.service.subscribe(async () => {
        throw new Error('rejected');
      });
      const heard: string[] = [];
      place.service.subscribe(({ type }) => void heard.push(type));
      await place.register(active);
      expect(heard).toEqual(['account.registered']);
      expect(place.errors.map(String)).toEqual(['Error: thrown', 'Error: rejected']);
    } finally {
      await place.close();
    }
  });

  it('of 100 people who submit at once, with a source that fails half of the time, each ends where the table says', async () => {
    const random = seeded(2569);
    const flaky = () => (random() < 0.5 ? ('timeout' as const) : undefined);
    const staff = crowd(active, 50);
    const strangers = crowd(unknown, 50, 500);
    const place = await accountWorkplace({ people: [...staff, ...strangers] });
    place.faults.dpis.down = flaky;
    try {
      const people = [...staff, ...strangers];
      const ids: string[] = [];
      for (const person of people) {
        const id = await place.register(person);
        await place.service.verification.start(id, 'ministry-personnel', { by: id });
        ids.push(id);
      }
      await Promise.all(
        ids.map((id, i) =>
          place.service.verification.submitCard(id, cardOf(people[i] ?? active), { by: id }, ORIGIN),
        ),
      );
      const statuses = async () =>
        Promise.all(ids.map(async (id) => (await place.service.accounts.view(id)).verification?.status));
      const first = await statuses();
      expect(first.slice(0, 50)).toEqual(Array(50).fill('approved'));
      expect(first.slice(50)).toContain('retrying');
      expect(first.slice(50)).toContain('requires-document');
      for (let i = 0; i < 20 && (await statuses()).includes('retrying'); i++) {
        place.wait(3_601_000);
        await place.service.upkeep.runDue();
      }
      expect((await statuses()).slice(50)).toEqual(Array(50).fill('requires-document'));
      const badges = await Promise.all(ids.map(async (id) => (await place.service.accounts.view(id)).stage));
      expect(badges.filter((stage) => stage === 'ministry-personnel').length).toBe(50);
      expect(place.errors).toEqual([]);
    } finally {
      await place.close();
    }
  }, 120_000);
});

function dyingBetween(records: AccountRecords, dies: () => boolean): AccountRecords {
  let changes = 0;
  return new Proxy(records, {
    get(target, name, receiver) {
      if (name !== 'change') return Reflect.get(target, name, receiver);
      const change: AccountRecords['change'] = async (account, work) => {
        if (dies() && ++changes > 1) throw new Error('The process has ended.');
        return target.change(account, work);
      };
      return change;
    },
  });
}
