import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { folderFiles } from '@moc-sdk/adapters/folder';
import type { Postgres } from '@moc-sdk/adapters/postgres';
import { memoryPostgres } from '@moc-sdk/adapters/testing';
import { checkNationalId, fixedClock } from '@moc-sdk/core';
import { type AccountService, createAccountService } from '@moc-sdk/service/accounts';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { casePeople } from './case-people.js';
import { type CaseStore, seedCases } from './seed-cases.js';

const clock = fixedClock('2026-11-24T09:00:00+07:00');
const key = new Uint8Array(32).fill(9);
const reviewer = { id: 'prapat', steppedUpAt: clock.now().toISOString() };
let folder: string;
let store: Postgres;
let cases: CaseStore;
let desk: AccountService;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'moc-cases-'));
  store = await memoryPostgres();
  const files = folderFiles({ folder });
  cases = { accounts: store.accounts, files, key, clock };
  desk = createAccountService({
    records: store.accounts,
    jobs: store.jobs,
    rateLimits: store.rateLimits,
    files,
    key,
    mailer: { send: async () => {} },
    sources: { directories: [] },
    acceptUnscanned: true,
    clock,
    authenticate: async () => null,
    baseUrl: 'http://localhost:4000',
  });
  await seedCases(cases);
}, 120_000);
afterAll(async () => {
  await store?.close();
  await rm(folder, { recursive: true, force: true });
});

it('the desk has two dozen cases of three weeks, oldest first, for many reasons, from all agencies', async () => {
  const { lines, total, agencies } = await desk.review.queue({}, reviewer);
  expect(total).toBe(casePeople.length);
  expect(lines.map(({ ageDays }) => ageDays)).toEqual(
    casePeople.map(({ days }) => days).sort((a, b) => b - a),
  );
  expect(agencies).toHaveLength(7);
  const reasons = new Set(lines.flatMap(({ because }) => because.map(({ code }) => code)));
  for (const code of ['not-found', 'inactive', 'ambiguous', 'name-differs', 'no-laser-code'] as const) {
    expect(reasons).toContain(code);
  }
});

it('each case can be opened, with its document', async () => {
  const { lines } = await desk.review.queue({ order: 'newest', limit: 2 }, reviewer);
  const kinds = [];
  for (const { id } of lines) {
    const shown = await desk.review.open(id, reviewer);
    expect(checkNationalId(shown.card?.nationalId ?? '')).toMatchObject({ valid: true });
    expect(shown.card?.nationalId).toMatch(/^9/);
    const { bytes, kind } = await desk.review.document(id, reviewer);
    expect(bytes.length).toBeGreaterThan(10_000);
    kinds.push(kind);
  }
  expect(kinds.sort()).toEqual(['jpg', 'pdf']);
});

it('a second start adds nothing, and nobody is written to about what is weeks old', async () => {
  await seedCases(cases);
  expect((await desk.review.queue({ limit: 1 }, reviewer)).total).toBe(casePeople.length);
  expect(await store.accounts.outbox(10)).toEqual({ announcements: [], mails: [] });
});
