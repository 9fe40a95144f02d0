import { fixedClock } from '@moc-sdk/core';
import type { AccountState } from '@moc-sdk/moc-account-client/account';
import type { VerificationState } from '@moc-sdk/moc-account-client/verification';
import type { DueKind } from '@moc-sdk/service/ports';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Postgres } from '../postgres.js';
import { aCase, anAccount, keep } from '../testing/account-records.js';
import { testDatabases } from '../testing/databases.js';

const { places, stop } = await testDatabases();
afterAll(stop);

const NOON = '2026-11-24T12:00:00+07:00';
const BEFORE_NOON = '2026-11-24T11:59:59.999+07:00';

describe.each(places)('what is due on $name', ({ open }) => {
  const clock = fixedClock('2026-11-24T10:00:00+07:00');
  let store: Postgres;
  beforeAll(async () => {
    store = await open({ clock });
  });
  afterAll(() => store.close());

  const due = (kind: DueKind, before: string, limit = 100) => store.accounts.due(kind, { before, limit });
  const saveAccount = (id: string, state: Partial<AccountState>) =>
    keep(store.accounts, anAccount(id, { state }));
  /** A case of an account of its own, saved at an instant. */
  const saveCase = (
    id: string,
    state: Partial<VerificationState>,
    { savedAt = NOON, stage = 'temporary' }: { savedAt?: string; stage?: AccountState['stage'] } = {},
  ) => {
    clock.set(savedAt);
    return keep(
      store.accounts,
      anAccount(`of-${id}`, { state: { stage } }),
      aCase(id, `of-${id}`, { state }),
    );
  };

  it('account-expiry: temporary accounts from the very instant, the earliest first', async () => {
    await saveAccount('late', { expiresAt: NOON });
    await saveAccount('early', { expiresAt: '2026-11-23T17:00:00Z' });
    await saveAccount('later', { expiresAt: '2026-11-24T12:00:00.001+07:00' });
    await saveAccount('endless', {});
    await saveAccount('permanent', { stage: 'permanent', expiresAt: NOON });
    await saveAccount('expired', {
      stage: 'expired',
      expiresAt: NOON,
      ended: { at: '2026-12-24T12:00:00+07:00' },
    });
    expect(await due('account-expiry', NOON)).toEqual(['early', 'late']);
    expect(await due('account-expiry', BEFORE_NOON)).toEqual(['early']);
    expect(await due('account-expiry', NOON, 1)).toEqual(['early']);
  });

  it('case-check: a retry from its instant, a check that nobody finished after two minutes', async () => {
    await saveCase('retry', { status: 'retrying', retryAt: NOON });
    await saveCase('retry-later', { status: 'retrying', retryAt: '2026-11-24T12:00:00.001+07:00' });
    await saveCase('stuck', { status: 'checking' }, { savedAt: '2026-11-24T11:57:59+07:00' });
    await saveCase('busy', { status: 'checking' }, { savedAt: '2026-11-24T11:58:00.001+07:00' });
    await saveCase('decided', { status: 'approved', retryAt: NOON });
    expect(await due('case-check', NOON)).toEqual(['stuck', 'retry']);
    expect(await due('case-check', BEFORE_NOON)).toEqual(['stuck']);
    await saveCase('stuck', { status: 'checking' }, { savedAt: NOON });
    await saveCase('retry', { status: 'checking' }, { savedAt: NOON });
    expect(await due('case-check', NOON)).toEqual([]);
  });

  it('recheck: ministry personnel that were last asked about long ago, until they are saved again', async () => {
    const personnel = { savedAt: NOON, stage: 'ministry-personnel' } as const;
    await saveCase('staff', { status: 'approved' }, personnel);
    await saveCase('citizen', { status: 'approved', way: 'citizen' }, personnel);
    await saveCase('left', { status: 'approved' }, { ...personnel, stage: 'revoked' });
    await saveCase('ended', { status: 'revoked' }, personnel);
    expect(await due('recheck', NOON)).toEqual(['staff']);
    expect(await due('recheck', BEFORE_NOON)).toEqual([]);
    await saveCase('staff', { status: 'approved' }, { ...personnel, savedAt: '2026-11-25T12:00:00+07:00' });
    expect(await due('recheck', NOON)).toEqual([]);
  });

  it('redaction: cases and accounts that ended long ago, until they are redacted', async () => {
    for (const status of ['canceled', 'expired', 'revoked', 'redacted'] as const) {
      await saveCase(`case-${status}`, { status, endedAt: NOON });
    }
    await saveAccount('account-expired', { stage: 'expired', ended: { at: NOON } });
    await saveAccount('account-revoked', { stage: 'revoked', ended: { at: '2026-11-24T11:00:00+07:00' } });
    await saveAccount('account-redacted', { stage: 'redacted', ended: { at: NOON } });
    expect((await due('redaction', NOON)).sort()).toEqual(['case-canceled', 'case-expired', 'case-revoked']);
    expect(await due('redaction', BEFORE_NOON)).toEqual([]);
    expect(await due('account-redaction', NOON)).toEqual(['account-revoked', 'account-expired']);
    expect(await due('account-redaction', BEFORE_NOON)).toEqual(['account-revoked']);
  });
});
