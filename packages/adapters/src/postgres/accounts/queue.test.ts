import { fixedClock } from '@moc-sdk/core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Postgres } from '../postgres.js';
import { aCase, anAccount, keep } from '../testing/account-records.js';
import { testDatabases } from '../testing/databases.js';

const { places, stop } = await testDatabases();
afterAll(stop);

const people = [
  { id: 'one', first: 'สมหญิง', last: 'ใจดี', agency: 'กรมการค้าภายใน' },
  { id: 'two', first: 'สมชาย', last: 'ศรีสุวรรณ', agency: 'กรมการค้าต่างประเทศ' },
  { id: 'three', first: 'Percy', last: '100%_\\Sure', agency: 'กรมการค้าภายใน' },
  { id: 'four', first: 'ประพัฒน์', last: 'ใจดี' },
];

function accountOf({ id, first, last, agency }: (typeof people)[number]) {
  const { profile } = anAccount(id);
  const { agency: _agency, nameEn: _nameEn, ...rest } = profile;
  return anAccount(id, { profile: { ...rest, name: { first, last }, ...(agency && { agency }) } });
}

/** The person's case has waited since the given minute. */
function waiting(id: string, minute: number) {
  const document = { file: 'f', attachedAt: `2026-11-24T09:${minute}:00+07:00` };
  return aCase(`case-${id}`, id, {
    card: new Uint8Array([1]),
    nationalIdHash: id,
    openedAt: '2026-11-01T09:00:00+07:00',
    state: { status: 'pending-review', document },
  });
}

describe.each(places)("the desk's queue on $name", ({ open }) => {
  let store: Postgres;
  beforeAll(async () => {
    store = await open({ clock: fixedClock('2026-11-24T10:00:00+07:00') });
    for (const [index, person] of people.entries()) {
      await keep(store.accounts, accountOf(person), waiting(person.id, 40 - index));
    }
    await keep(
      store.accounts,
      anAccount('done'),
      aCase('case-done', 'done', { state: { status: 'approved' } }),
    );
  });
  afterAll(() => store.close());

  const ask = async (query: Parameters<Postgres['accounts']['queue']>[0]) => {
    const { entries, total } = await store.accounts.queue(query);
    return { ids: entries.map((entry) => entry.account.id), total };
  };

  it('puts first who waits longest, and the other way round where asked', async () => {
    expect(await ask({})).toEqual({ ids: ['four', 'three', 'two', 'one'], total: 4 });
    expect(await ask({ order: 'newest' })).toEqual({ ids: ['one', 'two', 'three', 'four'], total: 4 });
    expect(await ask({ status: 'approved' })).toEqual({ ids: ['done'], total: 1 });
    expect(await ask({ status: 'expired' })).toEqual({ ids: [], total: 0 });
  });

  it('gives pages, each with the whole number', async () => {
    expect(await ask({ limit: 3 })).toEqual({ ids: ['four', 'three', 'two'], total: 4 });
    expect(await ask({ limit: 3, offset: 3 })).toEqual({ ids: ['one'], total: 4 });
    expect(await ask({ limit: 3, offset: 30 })).toEqual({ ids: [], total: 4 });
  });

  it('finds parts of a Thai name, of both names together, of an address and of an agency', async () => {
    expect(await ask({ text: 'สม' })).toEqual({ ids: ['two', 'one'], total: 2 });
    expect(await ask({ text: ' หญิง ใจ ' })).toEqual({ ids: ['one'], total: 1 });
    expect(await ask({ text: 'ใจดี', order: 'newest' })).toEqual({ ids: ['one', 'four'], total: 2 });
    expect(await ask({ text: 'ต่างประเทศ' })).toEqual({ ids: ['two'], total: 1 });
    expect(await ask({ text: 'TWO@MOC' })).toEqual({ ids: ['two'], total: 1 });
    expect(await ask({ text: 'percy' })).toEqual({ ids: ['three'], total: 1 });
    expect(await ask({ text: 'ไม่มี' })).toEqual({ ids: [], total: 0 });
  });

  it.each(['%', '_', '\\', '100%_\\', '0%_'])('takes %s as it is written', async (text) => {
    expect(await ask({ text })).toEqual({ ids: ['three'], total: 1 });
  });

  it.each(['%%', '__', '\\\\', '1_0%', "'; drop table cases; --"])('finds nobody by %s', async (text) => {
    expect(await ask({ text })).toEqual({ ids: [], total: 0 });
  });

  it('narrows to an agency and names all agencies of the status', async () => {
    expect(await ask({ agency: 'กรมการค้าภายใน' })).toEqual({ ids: ['three', 'one'], total: 2 });
    expect(await ask({ agency: 'กรมการค้าภายใน', text: 'สม' })).toEqual({ ids: ['one'], total: 1 });
    const { agencies } = await store.accounts.queue({ agency: 'กรมการค้าภายใน', text: 'สม' });
    expect(agencies).toEqual(['กรมการค้าต่างประเทศ', 'กรมการค้าภายใน']);
    expect((await store.accounts.queue({ status: 'expired' })).agencies).toEqual([]);
  });

  it('gives the whole account and the case without what is sealed', async () => {
    const { entries } = await store.accounts.queue({ text: 'percy' });
    const { card: _card, ...open } = waiting('three', 38);
    expect(entries).toEqual([{ account: accountOf(people[2]!), case: open }]);
  });

  it('knows a new name, address and agency of an account at once', async () => {
    const moved = anAccount('four', { email: 'new@moc.example' });
    await keep(store.accounts, moved);
    expect(await ask({ text: 'ประพัฒน์' })).toEqual({ ids: [], total: 0 });
    expect(await ask({ text: 'new@' })).toEqual({ ids: ['four'], total: 1 });
    expect(await ask({ agency: 'สำนักงานปลัดกระทรวงพาณิชย์' })).toEqual({ ids: ['four'], total: 1 });
  });
});
