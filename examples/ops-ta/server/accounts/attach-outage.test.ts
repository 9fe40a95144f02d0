import { MocError } from '@moc-sdk/core';
import { fictionalPeople } from '@moc-sdk/moc-account-client/verification/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AccountWorkplace, accountWorkplace, ORIGIN } from './testing/account-workplace.js';
import { filesIn } from './testing/files-in.js';
import { documentOf, scan, submitForReview } from './testing/walk.js';

const [, , , , , unknown] = fictionalPeople;
if (!unknown) throw new Error('There are six people.');

describe('a database that fails while a document is kept', () => {
  let place: AccountWorkplace;
  let fault: 'none' | 'before-commit' | 'answer-lost' = 'none';
  beforeAll(async () => {
    place = await accountWorkplace({
      around: ({ accounts, ...database }) => ({
        ...database,
        accounts: {
          ...accounts,
          change: async (account, work) => {
            const down = () => new MocError('system/storage-unavailable');
            const result = await accounts.change(account, async (writes) => {
              const done = await work(writes);
              if (fault === 'before-commit') throw down();
              return done;
            });
            if (fault === 'answer-lost') throw down();
            return result;
          },
        },
      }),
    });
  });
  afterAll(() => place.close());

  it('loses neither the document that was there nor one that is kept, and leaves none that is not', async () => {
    const { service, clock } = place;
    const { account, id } = await submitForReview(place, unknown);
    const reviewer = { id: 'reviewer-1', steppedUpAt: clock.now().toISOString() };
    await service.review.reject(id, 'ภาพไม่ชัด', reviewer, {});
    const picture = await scan();
    const attach = () => service.verification.attach(account, documentOf(picture), { by: account }, ORIGIN);

    fault = 'before-commit';
    await expect(attach()).rejects.toMatchObject({ code: 'system/storage-unavailable' });
    fault = 'none';
    expect((await filesIn(place.folder)).length).toBe(1);
    expect((await service.review.document(id, reviewer)).bytes.length).toBeGreaterThan(0);

    fault = 'answer-lost';
    await expect(attach()).rejects.toMatchObject({ code: 'system/storage-unavailable' });
    fault = 'none';
    expect((await service.accounts.view(account)).verification?.status).toBe('pending-review');
    expect((await service.review.document(id, reviewer)).bytes.length).toBeGreaterThan(0);
  });
});
