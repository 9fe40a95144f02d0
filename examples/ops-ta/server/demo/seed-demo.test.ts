import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { folderFiles } from '@moc-sdk/adapters/folder';
import type { Postgres } from '@moc-sdk/adapters/postgres';
import { memoryPostgres } from '@moc-sdk/adapters/testing';
import { fixedClock } from '@moc-sdk/core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { demoStaff } from './demo-staff.js';
import { seedDemo } from './seed-demo.js';

let store: Postgres;
let folder: string;
beforeAll(async () => {
  [store, folder] = await Promise.all([memoryPostgres(), mkdtemp(join(tmpdir(), 'moc-demo-'))]);
});
afterAll(async () => {
  await store.close();
  await rm(folder, { recursive: true, force: true });
});

it('gives everybody two months that end yesterday, once', async () => {
  const world = {
    records: store.records,
    files: folderFiles({ folder }),
    clock: fixedClock('2026-11-24T09:00:00+07:00'),
  };
  await seedDemo(world);
  const punchesOf = (person: string) =>
    store.records.of(person).punches({ from: '2026-09-01T00:00:00+07:00', to: '2026-12-31T00:00:00+07:00' });
  const before = await Promise.all(demoStaff.map(({ person }) => punchesOf(person.id)));
  for (const punches of before) {
    expect(punches.length).toBeGreaterThan(55);
    expect(punches.at(0)?.at.slice(0, 7)).toBe('2026-10');
    expect(punches.at(-1)?.at.slice(0, 10)).toBe('2026-11-23');
  }
  const october = { from: '2026-10-01', to: '2026-10-31' };
  expect(await store.records.of('somying').travels(october)).toHaveLength(1);

  await seedDemo(world);
  expect(await Promise.all(demoStaff.map(({ person }) => punchesOf(person.id)))).toEqual(before);
});
