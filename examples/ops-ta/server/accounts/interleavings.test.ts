import { MocError } from '@moc-sdk/core';
import { newAccount, reduceAccount } from '@moc-sdk/moc-account-client/account';
import { isOpen, newVerification, reduceVerification } from '@moc-sdk/moc-account-client/verification';
import { type FictionalPerson, fictionalPeople } from '@moc-sdk/moc-account-client/verification/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AccountWorkplace, accountWorkplace, cardOf, ORIGIN } from './testing/account-workplace.js';
import { filesIn } from './testing/files-in.js';
import { seeded } from './testing/seeded.js';
import { crowd, documentOf, scan } from './testing/walk.js';

const [active, , , , , unknown] = fictionalPeople;
if (!active || !unknown) throw new Error('There are six people.');

/** Lives of accounts; each is three people, whose commands meet each other. */
const LIVES = 12;
const ROUNDS = 8;
const AT_ONCE = 4;

describe('whatever people do, in whatever order', () => {
  let place: AccountWorkplace;
  let picture: Uint8Array;
  const staff = crowd(active, LIVES);
  const strangers = crowd(unknown, 2 * LIVES, 500);
  beforeAll(async () => {
    place = await accountWorkplace({ people: [...staff, ...strangers] });
    picture = await scan();
  });
  afterAll(() => place.close());

  it.each(Array.from({ length: LIVES }, (_, seed) => seed))('the rules hold (seed %i)', async (seed) => {
    const random = seeded(seed);
    const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
    const people = [staff[seed], strangers[2 * seed], strangers[2 * seed + 1]] as FictionalPerson[];
    const ids = await Promise.all(people.map((person) => place.register(person)));
    for (let round = 0; round < ROUNDS; round++) {
      place.faults.dpis.down = random() < 0.3 ? 'timeout' : undefined;
      const commands = Array.from({ length: AT_ONCE }, () => {
        const i = Math.floor(random() * ids.length);
        return command(pick(WHAT), ids[i] ?? '', people[i] as FictionalPerson, pick([...ids, 'reviewer']));
      });
      await Promise.all(commands.map((each) => each().catch(onlyRefusals)));
      if (random() < 0.3) place.wait(60_000 + random() * 5 * 86_400_000);
      await place.service.upkeep.runDue();
      for (const [i, id] of ids.entries()) await expectRules(id, i === 0);
    }
    expect(place.errors).toEqual([]);
  });

  it('every document that is kept belongs to a case', async () => {
    const queue = await Promise.all(
      (['requires-document', 'pending-review', 'approved', 'canceled', 'expired', 'revoked'] as const).map(
        (status) => place.database.accounts.queue({ status, limit: 500 }),
      ),
    );
    const kept = queue.flatMap(({ entries }) => entries).filter((entry) => entry.case.file !== undefined);
    expect((await filesIn(place.folder)).length).toBe(kept.length);
    expect(kept.length).toBeGreaterThan(0);
  });

  const WHAT = [
    'start',
    'card',
    'card',
    'wrong-card',
    'attach',
    'attach',
    'read',
    'approve',
    'approve',
    'reject',
    'cancel',
    'revoke',
  ] as const;

  function command(what: (typeof WHAT)[number], id: string, person: FictionalPerson, by: string) {
    const { service } = place;
    const self = { by: id };
    const reviewer = { id: by, steppedUpAt: place.clock.now().toISOString() };
    const caseId = async () => (await service.accounts.view(id)).verification?.id ?? 'none';
    const steps: Record<(typeof WHAT)[number], () => Promise<unknown>> = {
      start: () => service.verification.start(id, 'ministry-personnel', self),
      card: () => service.verification.submitCard(id, cardOf(person), self, ORIGIN),
      'wrong-card': () =>
        service.verification.submitCard(id, { ...cardOf(person), first: 'ผู้อื่น' }, self, ORIGIN),
      attach: () => service.verification.attach(id, documentOf(picture), self, ORIGIN),
      read: async () => service.review.document(await caseId(), reviewer),
      approve: async () => {
        const found = await caseId();
        await service.review.document(found, reviewer).catch(onlyRefusals);
        return service.review.approve(found, reviewer, {});
      },
      reject: async () => service.review.reject(await caseId(), 'ภาพไม่ชัด', reviewer, {}),
      cancel: () => service.verification.cancel(id, 'withdrawn', self),
      revoke: () => service.accounts.revoke(id, 'test', { by: 'admin' }),
    };
    return steps[what];
  }

  async function expectRules(id: string, isStaff: boolean): Promise<void> {
    const { accounts } = place.database;
    const [account, cases, events, trail] = [
      await accounts.account(id),
      await accounts.cases(id),
      await accounts.events(id),
      await accounts.auditTrail(id),
    ];
    if (!account) throw new Error('An account is gone.');
    // The trail alone makes the same states again, but for what people wrote in their own words.
    const replayed = events.reduce(
      (state, stored) => (stored.of === 'account' ? reduceAccount(state, stored.event) : state),
      newAccount,
    );
    expect(wordless(replayed)).toEqual(wordless(account.state));
    for (const { id: caseId, state } of cases) {
      const again = events.reduce(
        (before, stored) =>
          stored.of === 'case' && stored.id === caseId ? reduceVerification(before, stored.event) : before,
        newVerification,
      );
      expect(wordless(again)).toEqual(wordless(state));
    }
    expect(cases.filter(({ state }) => isOpen(state.status)).length).toBeLessThanOrEqual(1);
    // A badge stands on one approved case, and a case that is approved gives a badge.
    const approved = cases.filter(({ state }) => state.status === 'approved');
    expect(approved.map((each) => each.id)).toEqual(
      account.state.recognised ? [account.state.recognised.caseId] : [],
    );
    for (const { id: caseId, state, file } of approved) {
      if (state.decision?.basis === 'automatic') expect(isStaff).toBe(true);
      if (state.decision?.basis !== 'manual') continue;
      const { by } = state.decision;
      expect(by).not.toBe(id);
      const read = trail.some(
        ({ action, actor, subject, details }) =>
          action === 'verification.document-read' &&
          actor === by &&
          subject === `case:${caseId}` &&
          details?.document === file?.id,
      );
      expect(read).toBe(true);
    }
    // What is written is written down.
    const audited = trail.filter(({ action }) => !/opened|document-read|rechecked|given-up/.test(action));
    expect(audited.length).toBe(events.length);
  }
});

/** A state without reasons, which no trail keeps. */
function wordless(state: object): unknown {
  return JSON.parse(JSON.stringify(state, (key, value) => (key === 'reason' ? undefined : value)));
}

/** What is refused is refused with a code of the caller's; anything else is a fault. */
function onlyRefusals(error: unknown): void {
  if (!MocError.isInstance(error) || error.status >= 500) throw error;
}
