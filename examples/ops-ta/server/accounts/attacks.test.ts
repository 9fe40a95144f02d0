import { type FictionalPerson, fictionalPeople } from '@moc-sdk/moc-account-client/verification/testing';
import { defaultIdentityRules } from '@moc-sdk/service/accounts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type AccountWorkplace,
  accountWorkplace,
  BASE_URL,
  cardOf,
  ORIGIN,
} from './testing/account-workplace.js';
import { crowd, documentOf, scan, submit, submitForReview } from './testing/walk.js';

const [active, , , , , unknown] = fictionalPeople;
if (!active || !unknown) throw new Error('There are six people.');

describe('whoever tries to get in by the side door', () => {
  let place: AccountWorkplace;
  const staff = crowd(active, 10);
  const strangers = crowd(unknown, 10, 500);
  const one = (people: readonly FictionalPerson[], i: number) => people[i] as FictionalPerson;
  const reviewerOf = (id: string) => ({ id, steppedUpAt: place.clock.now().toISOString() });
  beforeAll(async () => {
    place = await accountWorkplace({ people: [...staff, ...strangers] });
  });
  afterAll(() => place.close());

  it('makes no wrong try uncounted, and loses no badge, by a key that looks like the service’s own', async () => {
    const id = await place.register(one(staff, 0));
    const start = await place.service.verification.start(id, 'ministry-personnel', { by: id });
    const caseId = start.verification?.id;
    const wrong = { ...cardOf(one(staff, 0)), first: 'ผู้อื่น' };
    const key = `refuse-card:${caseId}:2`;
    const tried = await place.service.verification.submitCard(id, wrong, { by: id, key }, ORIGIN);
    expect(tried.verification).toMatchObject({ status: 'requires-identity', triesLeft: 4 });
    await place.service.accounts.choose(id, 'permanent', { by: id, key: `grant:${caseId}` });
    const right = cardOf(one(staff, 0));
    const command = { by: id, key: `confirm:${caseId}:4` };
    const view = await place.service.verification.submitCard(id, right, command, ORIGIN);
    expect(view).toMatchObject({ stage: 'ministry-personnel', verification: { status: 'approved' } });
  });

  it('gives no second badge for one card unseen, when a reviewer approves two accounts of one person', async () => {
    const { service } = place;
    const first = await submitForReview(place, one(strangers, 0));
    const twin = { ...one(strangers, 0), email: 'twin@example.org' };
    const second = await submitForReview(place, twin);
    const reviewer = reviewerOf('reviewer-1');
    for (const { id } of [first, second]) await service.review.document(id, reviewer);
    expect((await service.review.approve(first.id, reviewer, {})).status).toBe('approved');
    await expect(service.review.approve(second.id, reviewer, {})).rejects.toMatchObject({
      code: 'verification/not-opened',
    });
    const seen = await service.review.open(second.id, reviewer);
    expect(seen.because).toContainEqual({ code: 'verified-elsewhere' });
    expect(seen.opened).toBe(false);
    // Who has seen it decides; a person may have lost their first account.
    await service.review.document(second.id, reviewer);
    expect((await service.review.approve(second.id, reviewer, {})).status).toBe('approved');
  });

  it('lets no reviewer decide their own case through a second account', async () => {
    const reviewerAccount = await submit(place, one(staff, 1));
    expect((await place.service.accounts.view(reviewerAccount)).stage).toBe('ministry-personnel');
    const other = await submit(place, one(staff, 1), {}, 'second-account@example.org');
    const attached = await place.service.verification.attach(
      other,
      documentOf(await scan()),
      { by: other },
      ORIGIN,
    );
    const id = attached.verification?.id ?? '';
    const self = reviewerOf(reviewerAccount);
    await place.service.review.document(id, self);
    expect((await place.service.review.open(id, self)).own).toBe(true);
    for (const decide of [
      () => place.service.review.approve(id, self, {}),
      () => place.service.review.reject(id, 'ภาพไม่ชัด', self, {}),
    ]) {
      await expect(decide()).rejects.toMatchObject({ code: 'verification/own-case' });
    }
  });

  it('keeps the words of a rejection, a revocation and a reinstatement out of the trail that nobody can erase', async () => {
    const { service, database } = place;
    const { account, id } = await submitForReview(place, one(strangers, 1));
    const words = 'ภาพบัตรของนางสาวลับเฉพาะไม่ชัด';
    const rejected = await service.review.reject(id, words, reviewerOf('reviewer-1'), {});
    expect(rejected.rejection?.reason).toBe(words);
    const badge = await submit(place, one(staff, 2));
    await service.accounts.revoke(badge, words, { by: 'admin' });
    expect((await database.accounts.account(badge))?.state.ended?.reason).toBe(words);
    await service.accounts.reinstate(badge, words, { by: 'admin' });
    const trails = await Promise.all([account, badge].map((each) => database.accounts.events(each)));
    expect(JSON.stringify(trails)).not.toContain(words);
    expect(trails.flat().map(({ event }) => event.type)).toEqual(
      expect.arrayContaining(['reject', 'revoke', 'reinstate']),
    );
  });

  it('counts the addresses of one IPv6 network, however written, as one', async () => {
    const { publicSteps } = defaultIdentityRules;
    const byAddress = { name: 'look-up-address', points: 2, seconds: 3_600 };
    const lookUp = { ...publicSteps['look-up'], byAddress };
    const strict = await accountWorkplace({ rules: { publicSteps: { ...publicSteps, 'look-up': lookUp } } });
    try {
      const ask = (address: string, i: number) =>
        strict.service.registration.lookUp(`somebody-${i}@example.org`, 'th', { address });
      await ask('2001:db8:1:2::1', 1);
      await ask('2001:0DB8:0001:0002:ffff:1:2:3', 2);
      await expect(ask('2001:db8:1:2:abcd::9', 3)).rejects.toMatchObject({ code: 'request/too-many' });
      await ask('2001:db8:1:3::1', 4);
      await ask('::ffff:192.0.2.9', 5);
      await ask('192.0.2.9', 6);
      await expect(ask('::FFFF:c000:0209', 7)).rejects.toMatchObject({ code: 'request/too-many' });
    } finally {
      await strict.close();
    }
  });

  it('refuses text that no database can keep instead of failing over it', async () => {
    const { id, version } = await submitForReview(place, one(strangers, 2));
    const key = place.signIn('reviewer-1', { roles: ['personnel', 'reviewer'] });
    const headers = {
      'x-session': key,
      origin: BASE_URL,
      'content-type': 'application/json',
    };
    const statuses = [];
    for (const query of [
      'text=a%00b',
      'agency=%00',
      'text=%ED%A0%80',
      'offset=9007199254740991',
      'offset=-1',
      'limit=1e9',
      "text=%25_'%3B--",
    ]) {
      const url = `${BASE_URL}/api/v1/review/cases?${query}`;
      statuses.push((await place.service.handler(new Request(url, { headers }))).status);
    }
    expect(statuses).toEqual([422, 422, 200, 200, 422, 422, 200]);
    for (const reason of ['a\u0000b', '\ud800', 'ชัด\u202Eไม่']) {
      const response = await place.service.handler(
        new Request(`${BASE_URL}/api/v1/review/cases/${id}/reject`, {
          method: 'POST',
          headers,
          body: JSON.stringify({ expects: version, reason }),
        }),
      );
      expect(response.status).toBe(422);
      const bulk = await place.service.handler(
        new Request(`${BASE_URL}/api/v1/review/decisions`, {
          method: 'POST',
          headers,
          body: JSON.stringify({ cases: [{ id, expects: version }], reject: reason }),
        }),
      );
      expect(bulk.status).toBe(422);
    }
    expect(place.errors).toEqual([]);
  });

  it('adopts nobody who is no person, and gives a badge to none by the provider’s word alone', async () => {
    const session = (kind: 'person' | 'juristic', id: string) => ({
      identity: {
        issuer: 'https://account.example',
        subject: id,
        kind,
        status: 'ministry-personnel' as const,
        person: { id, name: { first: 'บริษัท', last: 'จำกัด' } },
        roles: ['personnel' as const],
      },
      signedInAt: '2026-11-24T00:00:00Z',
      expiresAt: '2027-11-24T00:00:00Z',
    });
    await expect(place.service.accounts.adopt(session('juristic', 'company-1'))).rejects.toMatchObject({
      code: 'account/not-a-person',
    });
    expect(await place.database.accounts.account('company-1')).toBeUndefined();
    const [a, b] = await Promise.all([
      place.service.accounts.adopt(session('person', 'person-1')),
      place.service.accounts.adopt(session('person', 'person-1')),
    ]);
    expect([a.stage, b.stage, a.roles.length]).toEqual(['permanent', 'permanent', 0]);
  });
});
