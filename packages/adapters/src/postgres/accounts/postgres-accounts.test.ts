import { fixedClock } from '@moc-sdk/core';
import type { StoredEvent } from '@moc-sdk/service/ports';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clusterImage } from '../../testing/cluster-image.js';
import { openDatabase } from '../connect/open-database.js';
import type { Postgres } from '../postgres.js';
import { firstBrokenEntry } from '../records/audit-chain.js';
import { migrate } from '../tables/migrations.js';
import { aCase, anAccount, keep } from '../testing/account-records.js';
import { testDatabases } from '../testing/databases.js';
import { postgresAccounts } from './postgres-accounts.js';

const { places, stop } = await testDatabases();
afterAll(stop);

const audit = (action: string) => ({
  at: '2026-11-24T09:00:00+07:00',
  actor: 'malee',
  action,
  subject: 'account:malee',
});
const registered = (id: string): StoredEvent => ({
  of: 'account',
  id,
  event: {
    type: 'register',
    id: 'e1',
    at: '2026-11-24T09:00:00.123+07:00',
    by: id,
    consent: { version: '1', locale: 'th', at: '2026-11-24T09:00:00+07:00' },
  },
});
const file = {
  id: 'f1',
  content: 'a'.repeat(64),
  bytes: 5_000_000_000,
  kind: 'pdf',
  uploadedBy: 'filed',
  uploadedAt: '2026-11-24T09:30:00+07:00',
} as const;
const announcement = {
  id: 'm1',
  type: 'account.registered',
  at: '2026-11-24T09:00:00+07:00',
  data: { account: 'malee' },
};
const mail = { id: 'm2', to: 'malee@moc.example', subject: 'ยินดีต้อนรับ', text: 'บัญชีของท่านพร้อมใช้งาน' };

describe.each(places)('accounts on $name', ({ open, isServer }) => {
  const clock = fixedClock('2026-11-24T10:00:00+07:00');
  let store: Postgres;
  /** Another process on the server; on PGlite the same. */
  let other: Postgres;
  beforeAll(async () => {
    store = await open({ clock });
    other = isServer ? await open({ clock }) : store;
  });
  afterAll(() => Promise.all([store.close(), isServer && other.close()]));

  it('gives back an account as it was saved, by its id and by its address in any case', async () => {
    const account = anAccount('malee', {
      roles: ['reviewer'],
      state: { expiresAt: '2027-01-24T00:00:00+07:00' },
    });
    await keep(store.accounts, account);
    expect(await store.accounts.account('malee')).toEqual(account);
    expect(await store.accounts.accountByEmail('MALEE@moc.example')).toEqual(account);
    expect(await store.accounts.account('nobody')).toBeUndefined();
    expect(await store.accounts.accountByEmail('nobody@moc.example')).toBeUndefined();
  });

  it('gives back a case with its sealed card and its file, the newest first', async () => {
    const full = aCase('c1', 'filed', {
      card: new Uint8Array([0, 1, 255]),
      nationalIdHash: 'ab'.repeat(32),
      file,
    });
    const next = aCase('c2', 'filed');
    await keep(store.accounts, anAccount('filed'), full, next);
    expect(await store.accounts.case('c1')).toEqual(full);
    expect((await store.accounts.cases('filed')).map(({ id }) => id)).toEqual(['c2', 'c1']);
    expect(await store.accounts.case('c0')).toBeUndefined();
  });

  it('keeps nothing of a change that fails half way', async () => {
    const failing = store.accounts.change('failed', async (writes) => {
      await writes.saveAccount(anAccount('failed'));
      await writes.saveCase(aCase('failed-case', 'failed', { file }));
      await writes.appendEvent(registered('failed'));
      await writes.audit(audit('account.registered'));
      await writes.announce({ ...announcement, id: 'never' });
      await writes.mail({ ...mail, id: 'never-either' });
      throw new Error('the power went');
    });
    await expect(failing).rejects.toThrow('the power went');
    expect(await store.accounts.account('failed')).toBeUndefined();
    expect(await store.accounts.case('failed-case')).toBeUndefined();
    expect(await store.accounts.events('failed')).toEqual([]);
    expect(await store.accounts.auditTrail('failed')).toEqual([]);
    expect(await store.accounts.outbox(10)).toEqual({ announcements: [], mails: [] });
  });

  it('lets changes of one account wait for each other, also those of two processes', async () => {
    await keep(store.accounts, anAccount('counted', { state: { version: 0 } }));
    const add = ({ accounts }: Postgres) =>
      accounts.change('counted', async (writes) => {
        const account = await writes.account('counted');
        const version = (account?.state.version ?? 0) + 1;
        await writes.saveAccount(anAccount('counted', { state: { version } }));
        await writes.appendEvent(registered('counted'));
        await writes.audit(audit(`counted.${version}`));
      });
    await Promise.all(Array.from({ length: 20 }, (_, i) => add(i % 2 ? store : other)));
    expect((await store.accounts.account('counted'))?.state.version).toBe(20);
    expect(await store.accounts.events('counted')).toHaveLength(20);
    const trail = await store.auditTrail('counted');
    expect(trail.map((entry) => entry.seq)).toEqual(Array.from({ length: 20 }, (_, i) => i + 1));
    expect(firstBrokenEntry('counted', trail)).toBeUndefined();
  });

  it('keeps one audit trail where an account and the records of a person have one id', async () => {
    await store.records.change('both', (records) =>
      records.saveProfile({ id: 'both', name: { first: 'ก', last: 'ข' } }).then(() => {}),
    );
    await Promise.all(
      Array.from({ length: 20 }, (_, i) =>
        i % 2
          ? store.records.change('both', (records) => records.audit(audit('person.changed')))
          : other.accounts.change('both', (writes) => writes.audit(audit('account.changed'))),
      ),
    );
    const trail = await store.auditTrail('both');
    expect(trail).toHaveLength(20);
    expect(firstBrokenEntry('both', trail)).toBeUndefined();
    expect(await store.accounts.auditTrail('both')).toMatchObject(trail);
  });

  it('tells what one actor did of one kind on several trails, and nothing of other actors, kinds or trails', async () => {
    const read = (id: string, actor: string, action: string) =>
      store.accounts.change(id, (writes) =>
        writes.audit({ ...audit(action), actor, subject: `case:${id}`, details: { document: `of ${id}` } }),
      );
    for (const id of ['read-1', 'read-2', 'read-3']) {
      await read(id, 'prapat', 'document-read');
      await read(id, 'prapat', 'opened');
      await read(id, 'somying', 'document-read');
    }
    const ask = (accounts: string[]) =>
      store.accounts.auditBy({ accounts, actor: 'prapat', action: 'document-read' });
    expect(await ask(['read-2', 'read-1', 'nobody'])).toEqual(
      ['read-1', 'read-2'].map((id) => ({
        at: '2026-11-24T02:00:00.000Z',
        actor: 'prapat',
        action: 'document-read',
        subject: `case:${id}`,
        details: { document: `of ${id}` },
      })),
    );
    expect(await ask([])).toEqual([]);
  });

  it('gives an address to one of many that register it at once, and to the next once the account has ended', async () => {
    const register = (id: string, { accounts }: Postgres) =>
      keep(accounts, anAccount(id, { email: 'Shared@moc.example' }));
    const tries = await Promise.allSettled(
      Array.from({ length: 10 }, (_, i) => register(`racer-${i}`, i % 2 ? store : other)),
    );
    const refused = tries.filter((outcome) => outcome.status === 'rejected');
    expect(refused).toHaveLength(9);
    for (const { reason } of refused) {
      expect(reason).toMatchObject({ code: 'request/conflict' });
      expect(JSON.stringify(reason, Object.getOwnPropertyNames(reason))).not.toMatch(/shared@/i);
    }
    const winner = `racer-${tries.findIndex((outcome) => outcome.status === 'fulfilled')}`;
    expect((await store.accounts.accountByEmail('shared@moc.example'))?.id).toBe(winner);
    await keep(
      store.accounts,
      anAccount(winner, { email: 'shared@moc.example', state: { stage: 'revoked' } }),
    );
    await expect(register('heir', store)).rejects.toMatchObject({ code: 'request/conflict' });
    await keep(
      store.accounts,
      anAccount(winner, { email: 'shared@moc.example', state: { stage: 'expired' } }),
    );
    expect(await store.accounts.accountByEmail('shared@moc.example')).toBeUndefined();
    await register('heir', store);
    expect((await store.accounts.accountByEmail('shared@moc.example'))?.id).toBe('heir');
  });

  it('keeps the events of an account and of its cases in one order, word for word', async () => {
    await keep(store.accounts, anAccount('told'), aCase('told-case', 'told'));
    const events: StoredEvent[] = [
      registered('told'),
      {
        of: 'case',
        id: 'told-case',
        event: { type: 'start', id: 'e2', at: '2026-11-24T09:01:00+07:00', by: 'told', way: 'citizen' },
      },
      {
        of: 'account',
        id: 'told',
        event: { type: 'expire', id: 'e3', at: '2027-01-24T00:00:00+07:00', by: 'system' },
      },
    ];
    for (const event of events) {
      await store.accounts.change('told', (writes) => writes.appendEvent(event));
    }
    expect(await store.accounts.events('told')).toEqual(events);
  });

  it('finds the person who is verified for another account, also one that is being verified now', async () => {
    const hash = 'cd'.repeat(32);
    const verify = (account: string, { accounts }: Postgres) =>
      accounts.change(account, async (writes) => {
        const isElsewhere = await writes.isVerifiedElsewhere(hash, account);
        await writes.saveAccount(anAccount(account));
        const status = isElsewhere ? 'requires-document' : 'approved';
        await writes.saveCase(aCase(`${account}-case`, account, { nationalIdHash: hash, state: { status } }));
      });
    await Promise.all(Array.from({ length: 10 }, (_, i) => verify(`twin-${i}`, i % 2 ? store : other)));
    const cases = await Promise.all(
      Array.from({ length: 10 }, (_, i) => store.accounts.case(`twin-${i}-case`)),
    );
    const approved = cases.filter((found) => found?.state.status === 'approved');
    expect(approved).toHaveLength(1);
    const [one] = approved;
    const ask = (account: string) =>
      store.accounts.change(account, (writes) => writes.isVerifiedElsewhere(hash, account));
    expect(await ask(one?.account ?? '')).toBe(false);
    expect(await ask('somebody')).toBe(true);
  });

  it('gives out what must be told until it is said to be given out, the oldest first', async () => {
    await store.accounts.change('malee', async (writes) => {
      await writes.announce(announcement);
      await writes.mail(mail);
      await writes.announce({ ...announcement, id: 'm3' });
    });
    // A process that stops here has given out nothing: the next one finds it all again.
    expect(await other.accounts.outbox(2)).toEqual({ announcements: [announcement], mails: [mail] });
    expect(await store.accounts.outbox(10)).toEqual({
      announcements: [announcement, { ...announcement, id: 'm3' }],
      mails: [mail],
    });
    await store.accounts.givenOut(['m1', 'm2']);
    await store.accounts.givenOut(['m1']);
    expect(await other.accounts.outbox(10)).toEqual({
      announcements: [{ ...announcement, id: 'm3' }],
      mails: [],
    });
    await store.accounts.givenOut(['m3']);
  });
});

describe('the tables of accounts', () => {
  async function open() {
    const clock = fixedClock('2026-11-24T10:00:00+07:00');
    const { db, close } = await openDatabase({ image: await clusterImage() });
    await migrate(db);
    return { db, close, accounts: postgresAccounts(db, clock) };
  }

  it('refuse to change, remove or empty the trail', async () => {
    const { db, close, accounts } = await open();
    await keep(accounts, anAccount('malee'));
    await accounts.change('malee', (writes) => writes.appendEvent(registered('malee')));
    for (const statement of [
      `update account_events set about_id = 'x'`,
      'delete from account_events',
      'truncate account_events',
    ]) {
      await expect(sql.raw(statement).execute(db)).rejects.toThrow('append-only');
    }
    expect(await accounts.events('malee')).toHaveLength(1);
    await close();
  });

  it('hold nothing of a person whose account and case were redacted', async () => {
    const { db, close, accounts } = await open();
    const hash = 'ef'.repeat(32);
    const card = new TextEncoder().encode('sealed-card');
    await keep(accounts, anAccount('malee'), aCase('c1', 'malee', { card, nationalIdHash: hash, file }));
    const { profile } = anAccount('malee');
    const emptied = {
      ...profile,
      name: { first: '', last: '' },
      nameEn: undefined,
      agency: undefined,
      position: undefined,
    };
    await keep(
      accounts,
      anAccount('malee', {
        email: '',
        profile: JSON.parse(JSON.stringify(emptied)),
        state: { stage: 'redacted' },
      }),
      aCase('c1', 'malee', { nationalIdHash: hash, state: { status: 'redacted' } }),
    );
    const tables = ['accounts', 'cases', 'case_files', 'account_events', 'outbox', 'audit'] as const;
    const rows = await Promise.all(tables.map((table) => db.selectFrom(table).selectAll().execute()));
    const text = JSON.stringify(rows);
    for (const personal of ['สมหญิง', 'ใจดี', 'somying', 'Jaidee', '@moc.example', 'พาณิชย์', 'aaaa']) {
      expect(text).not.toContain(personal);
    }
    expect((await accounts.case('c1'))?.card).toBeUndefined();
    expect(text).toContain(hash);
    await close();
  });
});
