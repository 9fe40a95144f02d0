import { randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { postgres } from '@moc-sdk/adapters/postgres';
import { fictionalPeople } from '@moc-sdk/moc-account-client/verification/testing';
import { createAccountService } from '@moc-sdk/service/accounts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type AccountWorkplace,
  accountWorkplace,
  cardOf,
  codeFor,
  ORIGIN,
  registrationOf,
} from './testing/account-workplace.js';
import { filesIn } from './testing/files-in.js';
import { crowd, submit, submitForReview } from './testing/walk.js';

const [active, , , , , unknown] = fictionalPeople;
if (!active || !unknown) throw new Error('There are six people.');
const DAY = 86_400_000;

describe('the upkeep', () => {
  let place: AccountWorkplace;
  const staff = crowd(active, 10);
  const strangers = crowd(unknown, 10, 500);
  const one = (people: typeof staff, i: number) => people[i] as (typeof staff)[number];
  beforeAll(async () => {
    place = await accountWorkplace({ people: [...staff, ...strangers] });
  });
  afterAll(() => place.close());
  const view = (id: string) => place.service.accounts.view(id);

  it('ends a temporary account and its open case after 60 days, and frees the address', async () => {
    const { account } = await submitForReview(place, one(strangers, 0));
    place.wait(60 * DAY);
    await place.service.upkeep.runDue();
    expect((await view(account)).stage).toBe('temporary');
    place.wait(DAY);
    await Promise.all([place.service.upkeep.runDue(), place.service.upkeep.runDue()]);
    expect(await view(account)).toMatchObject({ stage: 'expired', verification: { status: 'expired' } });
    expect(
      place.changes.filter(({ type, account: { id } }) => type === 'account.expired' && id === account)
        .length,
    ).toBe(1);
    await expect(place.register(one(strangers, 0))).resolves.not.toBe(account);
  });

  it('takes the badge and the account from somebody who has left, and leaves it while a directory is down', async () => {
    const person = one(staff, 0);
    const id = await submit(place, person);
    const stays = await submit(place, one(staff, 1));
    place.faults.ad.disabled = [person.id];
    place.faults.dpis.down = 'unreachable';
    place.faults.ad.down = 'timeout';
    place.wait(31 * DAY);
    await place.service.upkeep.runDue();
    expect((await view(id)).stage).toBe('ministry-personnel');
    delete place.faults.ad.down;
    delete place.faults.dpis.down;
    place.faults.dpis.disabled = [person.id];
    await place.service.upkeep.runDue();
    expect(await view(id)).toMatchObject({
      stage: 'revoked',
      roles: [],
      verification: { status: 'revoked' },
    });
    expect((await view(stays)).stage).toBe('ministry-personnel');
    expect(place.changes.some(({ type, account }) => type === 'account.revoked' && account.id === id)).toBe(
      true,
    );
    place.faults.ad.disabled = [];
    place.faults.dpis.disabled = [];
  });

  it('asks again about each badge only when it is time', async () => {
    const id = await submit(place, one(staff, 2));
    const rechecks = async () =>
      (await place.database.accounts.auditTrail(id)).filter(
        ({ action }) => action === 'verification.rechecked',
      ).length;
    place.wait(29 * DAY);
    await place.service.upkeep.runDue();
    expect(await rechecks()).toBe(0);
    place.wait(2 * DAY);
    await place.service.upkeep.runDue();
    await place.service.upkeep.runDue();
    expect(await rechecks()).toBe(1);
  });

  it('gives an account back without the badge, and lets the person be verified anew', async () => {
    const id = await submit(place, one(staff, 3));
    await place.service.accounts.revoke(id, 'by mistake', { by: 'admin' });
    expect((await view(id)).stage).toBe('revoked');
    const back = await place.service.accounts.reinstate(id, 'it was a mistake', { by: 'admin' });
    expect(back).toMatchObject({ stage: 'permanent', roles: [] });
    await place.service.verification.start(id, 'ministry-personnel', { by: id });
    await place.service.verification.submitCard(id, cardOf(one(staff, 3)), { by: id }, ORIGIN);
    expect((await view(id)).stage).toBe('ministry-personnel');
  });

  it('erases what is personal when the retention is over', async () => {
    const person = one(strangers, 1);
    const { account, id } = await submitForReview(place, person);
    const before = await filesIn(place.folder);
    place.wait(61 * DAY);
    await place.service.upkeep.runDue();
    place.wait(91 * DAY);
    await place.service.upkeep.runDue();
    expect((await filesIn(place.folder)).length).toBeLessThan(before.length);
    const kept = await place.database.accounts.account(account);
    expect(kept).toMatchObject({
      state: { stage: 'redacted' },
      profile: { name: { first: '', last: '' }, birthDate: '' },
    });
    expect(kept?.email).toMatch(/@redacted\.invalid$/);
    const record = await place.database.accounts.case(id);
    expect(record).toMatchObject({
      state: { status: 'redacted' },
      nationalIdHash: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    expect(record?.card).toBeUndefined();
    expect(record?.file).toBeUndefined();
    const { accounts } = place.database;
    const all = JSON.stringify([
      kept,
      record,
      await accounts.events(account),
      await accounts.auditTrail(account),
      await accounts.outbox(1000),
      await accounts.queue({ status: 'redacted', text: person.name.first }),
    ]);
    for (const personal of [person.name.first, person.email, person.nationalId, person.laserCode]) {
      expect(all).not.toContain(personal);
    }
    const queue = await accounts.queue({ status: 'redacted', text: person.name.first });
    expect(queue.total).toBe(0);
  });

  it('erases what lies elsewhere of a person, and redacts nobody of whom it could not', async () => {
    const { accounts, records, faceTemplates } = place.database;
    const { account } = await submitForReview(place, one(strangers, 2));
    const name = { first: 'สมหญิง', last: 'ใจดี' };
    await records.change(account, (writes) => writes.saveProfile({ id: account, name }));
    const sealed = Uint8Array.of(77, 79, 67, 70);
    const at = place.clock.now().toISOString();
    const record = { at, actor: account, action: 'face.enrolled', subject: `face:${account}` };
    await faceTemplates.replace(account, { sealed, consentVersion: '1', enrolledAt: at }, record);
    let broken = true;
    const service = createAccountService({
      ...place.settings,
      forgetPerson: async (person) => {
        if (broken) throw new Error('the store of faces is away');
        const by = { ...record, at, actor: 'system', action: 'face.erased', subject: `face:${person}` };
        await faceTemplates.erase(person, by);
      },
      onError: () => {},
    });
    place.wait(61 * DAY);
    await service.upkeep.runDue();
    place.wait(91 * DAY);
    await service.upkeep.runDue();
    expect((await accounts.account(account))?.state.stage).toBe('expired');
    expect(await faceTemplates.get(account)).toBeDefined();
    broken = false;
    await service.upkeep.runDue();
    expect((await accounts.account(account))?.state.stage).toBe('redacted');
    expect(await faceTemplates.get(account)).toBeUndefined();
  });

  it('fails nowhere that nobody sees', () => expect(place.errors).toEqual([]));
});

describe('what lies on the disk', () => {
  let data: string;
  beforeAll(async () => {
    data = await mkdtemp(join(tmpdir(), 'moc-accounts-disk-'));
  });
  afterAll(() => rm(data, { recursive: true, force: true }));

  it('never holds a national ID or a laser code in clear, while a case goes all its way', async () => {
    const place = await accountWorkplace();
    const database = await postgres({ database: { folder: join(data, 'db') }, clock: place.clock });
    try {
      const service = createAccountService({
        ...place.settings,
        records: database.accounts,
        jobs: database.jobs,
        rateLimits: database.rateLimits,
        key: randomBytes(32),
      });
      place.faults.dpis.down = 'timeout';
      place.faults.ad.down = 'timeout';
      const { token } = await service.registration.begin(registrationOf(active), ORIGIN);
      await service.upkeep.runDue();
      const { id } = await service.registration.confirm(
        token,
        codeFor(place.mails, active.email) ?? '',
        ORIGIN,
      );
      await service.verification.start(id, 'ministry-personnel', { by: id });
      await service.verification.submitCard(id, cardOf(active), { by: id }, ORIGIN);
      expect((await service.accounts.view(id)).verification?.status).toBe('retrying');
      await expectNowhere(data, [active.nationalId, active.laserCode]);
      delete place.faults.dpis.down;
      delete place.faults.ad.down;
      place.wait(31_000);
      await service.upkeep.runDue();
      expect((await service.accounts.view(id)).stage).toBe('ministry-personnel');
      await service.stop();
    } finally {
      await database.close();
      await place.close();
    }
    await expectNowhere(data, [active.nationalId, active.laserCode]);
    // A fresh database on the disk takes its time on a busy machine.
  }, 120_000);
});

async function expectNowhere(folder: string, texts: readonly string[]): Promise<void> {
  const files = await filesIn(folder);
  expect(files.length).toBeGreaterThan(50);
  for (const file of files) {
    const bytes = await readFile(file);
    for (const text of texts) expect(bytes.includes(text), `${file} holds ${text}`).toBe(false);
  }
}
