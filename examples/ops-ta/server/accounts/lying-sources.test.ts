import type { CitizenAnswer, DirectoryAnswer } from '@moc-sdk/moc-account-client/verification';
import { type FictionalPerson, fictionalPeople } from '@moc-sdk/moc-account-client/verification/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AccountWorkplace, accountWorkplace } from './testing/account-workplace.js';
import { crowd, submit } from './testing/walk.js';

const [active] = fictionalPeople;
if (!active) throw new Error('There are six people.');

describe('a source that lies', () => {
  let place: AccountWorkplace;
  let directory: unknown;
  let registry: CitizenAnswer = { answer: 'match' };
  const people = crowd(active, 20);
  const next = (): FictionalPerson => people.pop() as FictionalPerson;
  beforeAll(async () => {
    place = await accountWorkplace({
      people,
      sources: {
        registry: { name: 'DOPA', check: async () => registry },
        directories: [{ name: 'AD', find: async () => directory as DirectoryAnswer }],
      },
    });
  });
  afterAll(() => place.close());

  it('is waited for, and gives no badge, when what it says is no answer', async () => {
    const lies: readonly unknown[] = [
      { answer: 'active' },
      { answer: 'active', person: {} },
      { answer: 'active', person: { name: { first: 'นาย'.repeat(200_000), last: 'x' } } },
      { answer: 'active', person: { name: { first: 'ก', last: 'ข' }, agency: 'x'.repeat(1e6) } },
      { answer: 'ambiguous', hits: Number.NaN },
      null,
      'yes',
    ];
    for (directory of lies) {
      const id = await submit(place, next());
      expect(await place.service.accounts.view(id)).toMatchObject({
        stage: 'temporary',
        verification: { status: 'retrying' },
      });
    }
    expect(place.errors.length).toBe(lies.length);
    expect(JSON.stringify(place.errors)).not.toContain('นายนาย');
  });

  it('gives no badge by an empty name, by names the other way round, or by no hits', async () => {
    const subject = next();
    people.push(subject);
    const answers: DirectoryAnswer[] = [
      { answer: 'active', person: { name: { first: '', last: '' } } },
      { answer: 'active', person: { name: { first: '\u200b\u0e48', last: '\u200b' } } },
      { answer: 'active', person: { name: { first: subject.name.last, last: subject.name.first } } },
      { answer: 'ambiguous', hits: 0 },
    ];
    for (directory of answers) {
      const id = await submit(place, next());
      expect((await place.service.accounts.view(id)).verification?.status).toBe('requires-document');
    }
  });

  it('leaves none of its words in what is kept for good', async () => {
    registry = { answer: 'card-invalid', problem: 'Card of a named lady, lost' };
    const id = await submit(place, next());
    registry = { answer: 'match' };
    const { accounts } = place.database;
    expect((await accounts.cases(id))[0]?.state.because[0]).toEqual({ code: 'card-invalid', source: 'DOPA' });
    const kept = JSON.stringify([await accounts.events(id), await accounts.auditTrail(id)]);
    expect(kept).not.toContain('lady');
  });

  it('sends no message to what is no address', async () => {
    const subject = next();
    const email = 'a@moc.example\r\nBcc: everybody@moc.example';
    directory = { answer: 'active', person: { name: subject.name, email } };
    const id = await submit(place, subject);
    expect((await place.service.accounts.view(id)).stage).toBe('ministry-personnel');
    await place.service.upkeep.runDue();
    expect(place.mails.filter(({ to }) => to.includes('Bcc'))).toEqual([]);
  });
});
