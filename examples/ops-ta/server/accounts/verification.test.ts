import { fictionalPeople } from '@moc-sdk/moc-account-client/verification/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AccountWorkplace, accountWorkplace, cardOf, ORIGIN } from './testing/account-workplace.js';
import { filesIn } from './testing/files-in.js';
import { crowd, documentOf, scan, submit, submitForReview } from './testing/walk.js';

const [active, , , , , unknown] = fictionalPeople;
if (!active || !unknown) throw new Error('There are six people.');

/** One person for each story, so that the stories do not meet. */
const staff = crowd(active, 20);
const strangers = crowd(unknown, 10, 500);
const one = (people: typeof staff, i: number) => people[i] as (typeof staff)[number];

describe('a verification', () => {
  let place: AccountWorkplace;
  beforeAll(async () => {
    place = await accountWorkplace({ people: [...staff, ...strangers] });
  });
  afterAll(() => place.close());

  const view = (id: string) => place.service.accounts.view(id);
  const statusOf = async (id: string) => (await view(id)).verification?.status;
  const filesKept = async () => (await filesIn(place.folder)).length;

  it('waits for a source that is down, asks again when it is time, and goes on when it is back', async () => {
    place.faults.dopa.down = 'timeout';
    const id = await submit(place, one(staff, 0));
    const waiting = (await view(id)).verification;
    expect(waiting).toMatchObject({ status: 'retrying', notices: ['source-down'], triesLeft: 5 });
    await place.service.upkeep.runDue();
    expect(await statusOf(id)).toBe('retrying');
    place.wait(31_000);
    await place.service.upkeep.runDue();
    const later = (await view(id)).verification;
    expect(Date.parse(later?.retryAt ?? '') - place.clock.now().getTime()).toBeGreaterThan(55_000);
    delete place.faults.dopa.down;
    place.wait(61_000);
    await place.service.upkeep.runDue();
    expect(await view(id)).toMatchObject({ stage: 'ministry-personnel', recognised: { basis: 'automatic' } });
  });

  it('tells the person, and whoever the official address belongs to', async () => {
    const person = one(staff, 1);
    await submit(place, person, {}, 'private@example.org');
    await place.service.upkeep.runDue();
    const told = (to: string) => place.mails.filter((mail) => mail.to === to).map(({ subject }) => subject);
    expect(told('private@example.org').join()).toContain('ยืนยันตัวตนบุคลากรกระทรวงพาณิชย์สำเร็จ');
    expect(told(person.email).join()).toContain('A MOC Account was verified as yours');
    expect(place.mails.every(({ text }) => !text.includes(person.name.first))).toBe(true);
  });

  it('begins and ends twenty times a day at most: no record grows without end', async () => {
    const { start, cancel } = place.service.verification;
    const id = await place.register(one(staff, 19));
    for (let i = 0; i < 20; i += 1) {
      await start(id, 'citizen', { by: id });
      await cancel(id, 'withdrawn', { by: id });
    }
    await expect(start(id, 'citizen', { by: id })).rejects.toMatchObject({ code: 'request/too-many' });
    expect(await statusOf(id)).toBe('canceled');
  });

  it('locks after five wrong cards, and a new case does not begin anew', async () => {
    const { service } = place;
    const [person] = strangers as [(typeof strangers)[0]];
    const id = await place.register(one(strangers, 0));
    await service.verification.start(id, 'ministry-personnel', { by: id });
    const submitWrong = (i: number) =>
      service.verification.submitCard(
        id,
        { ...cardOf(person), nationalId: one(staff, 10 + (i % 5)).nationalId },
        { by: id },
        ORIGIN,
      );
    for (let i = 0; i < 3; i++) await submitWrong(i);
    expect((await view(id)).verification).toMatchObject({
      status: 'requires-identity',
      triesLeft: 2,
      notices: ['card-mismatch'],
    });
    await service.verification.cancel(id, 'withdrawn', { by: id });
    await service.verification.start(id, 'ministry-personnel', { by: id });
    expect((await view(id)).verification?.triesLeft).toBe(2);
    for (let i = 3; i < 5; i++) await submitWrong(i);
    await expect(submitWrong(5)).rejects.toMatchObject({ code: 'verification/locked' });
    place.wait(24 * 3_600_000 + 1000);
    await service.verification.submitCard(id, cardOf(person), { by: id }, ORIGIN);
    expect(await statusOf(id)).toBe('requires-document');
  });

  it('locks a national ID at which somebody guesses from many accounts', async () => {
    const victim = one(staff, 2);
    const guess = { nationalId: victim.nationalId };
    for (let i = 3; i < 8; i++) await submit(place, one(staff, i), guess);
    const { service } = place;
    const id = await place.register(one(staff, 8));
    await service.verification.start(id, 'ministry-personnel', { by: id });
    const sixth = service.verification.submitCard(
      id,
      { ...cardOf(one(staff, 8)), ...guess },
      { by: id },
      ORIGIN,
    );
    await expect(sixth).rejects.toMatchObject({
      code: 'verification/locked',
      details: { untilTh: expect.any(String) },
    });
    expect((await view(id)).verification).toMatchObject({ status: 'requires-identity', triesLeft: 5 });
  });

  it('asks for a document when the same person is verified for another account', async () => {
    const id = await submit(place, one(staff, 0), {}, 'second@example.org');
    expect((await view(id)).verification).toMatchObject({
      status: 'requires-document',
      notices: ['not-on-the-staff'],
    });
    const [record] = await place.database.accounts.cases(id);
    expect(record?.state.because).toContainEqual({ code: 'verified-elsewhere' });
  });

  it('asks for a document when two accounts of one person are verified in the same moment', async () => {
    const person = one(staff, 9);
    const ids = await Promise.all(
      ['a@example.org', 'b@example.org'].map((email) => submit(place, person, {}, email)),
    );
    const statuses = await Promise.all(ids.map(statusOf));
    expect(statuses.sort()).toEqual(['approved', 'requires-document']);
  });

  it('asks for a document when the card has no code on its back, or names somebody else than the account', async () => {
    const old = await submit(place, one(staff, 15), { laserCode: '' });
    expect((await view(old)).verification).toMatchObject({
      status: 'requires-document',
      notices: ['no-laser-code'],
    });
    const id = await place.register({ ...one(staff, 16), name: { first: 'ผู้อื่น', last: 'แท้จริง' } });
    await place.service.verification.start(id, 'ministry-personnel', { by: id });
    await place.service.verification.submitCard(id, cardOf(one(staff, 16)), { by: id }, ORIGIN);
    expect(await statusOf(id)).toBe('requires-document');
  });

  it('makes a citizen’s account permanent, without the badge', async () => {
    const { service } = place;
    const id = await place.register(one(strangers, 1));
    await service.verification.start(id, 'citizen', { by: id });
    const approved = await service.verification.submitCard(id, cardOf(one(strangers, 1)), { by: id }, ORIGIN);
    expect(approved).toMatchObject({ stage: 'permanent', roles: [], verification: { status: 'approved' } });
    expect(approved.recognised).toBeUndefined();
    const again = service.verification.start(id, 'citizen', { by: id });
    await expect(again).rejects.toMatchObject({ code: 'account/illegal-event' });
  });

  it('does once what is sent twice with one key, and nothing for a version that is gone', async () => {
    const { service } = place;
    const person = one(strangers, 2);
    const id = await place.register(person);
    const key = (name: string) => ({ by: id, key: `${name}-${id}` });
    await Promise.all([1, 2].map(() => service.verification.start(id, 'ministry-personnel', key('start'))));
    const submitted = () => service.verification.submitCard(id, cardOf(person), key('card'), ORIGIN);
    await Promise.all([submitted(), submitted()]);
    await submitted();
    const cases = await place.database.accounts.cases(id);
    expect(cases.length).toBe(1);
    const types = (await place.database.accounts.events(id)).map(({ event }) => event.type);
    expect(types).toEqual(['register', 'start', 'submit-card', 'ask-document']);
    const stale = service.verification.cancel(id, 'withdrawn', { by: id, expects: 1 });
    await expect(stale).rejects.toMatchObject({ code: 'request/conflict' });
  });

  it('keeps one document: what is refused or replaced leaves nothing behind', async () => {
    const { service } = place;
    const before = await filesKept();
    const { account, id, version } = await submitForReview(place, one(strangers, 3));
    expect(await filesKept()).toBe(before + 1);
    const again = service.verification.attach(account, documentOf(await scan()), { by: account }, ORIGIN);
    await expect(again).rejects.toMatchObject({ code: 'verification/illegal-event' });
    expect(await filesKept()).toBe(before + 1);
    const reviewer = { id: 'reviewer', steppedUpAt: place.clock.now().toISOString() };
    await service.review.reject(id, 'ภาพไม่ชัด', reviewer, { expects: version });
    const infected = new TextEncoder().encode('EICAR-STANDARD-ANTIVIRUS-TEST-FILE');
    for (const [bytes, name, code] of [
      [infected, 'form.png', 'attachment/content-mismatch'],
      [new Uint8Array(), 'form.png', 'attachment/empty'],
      [await scan(), 'form.exe', 'attachment/kind-not-allowed'],
    ] as const) {
      const refused = service.verification.attach(account, documentOf(bytes, name), { by: account }, ORIGIN);
      await expect(refused).rejects.toMatchObject({ code });
    }
    expect((await view(account)).verification).toMatchObject({
      status: 'requires-document',
      notices: ['not-on-the-staff', 'rejected'],
    });
    await service.verification.attach(account, documentOf(await scan()), { by: account }, ORIGIN);
    expect(await filesKept()).toBe(before + 1);
    expect(await statusOf(account)).toBe('pending-review');
  });

  it('takes nothing from an account that has ended', async () => {
    const id = await place.register(one(strangers, 4));
    const at = place.clock.now();
    place.wait(61 * 86_400_000);
    const late = place.service.verification.start(id, 'citizen', { by: id });
    await expect(late).rejects.toMatchObject({ code: 'account/not-active' });
    place.clock.set(at);
  });

  it('fails nowhere that nobody sees', () => expect(place.errors).toEqual([]));
});
