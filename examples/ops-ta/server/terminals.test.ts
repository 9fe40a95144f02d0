import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Postgres } from '@moc-sdk/adapters/postgres';
import { memoryPostgres } from '@moc-sdk/adapters/testing';
import { fixedClock } from '@moc-sdk/core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { composeTerminals } from './terminals.js';

let folder: string;
let store: Postgres;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'moc-terminals-'));
  store = await memoryPostgres();
});
afterAll(async () => {
  await store.close();
  await rm(folder, { recursive: true, force: true });
});

const said: string[] = [];
const around = () => ({
  store,
  clock: fixedClock('2026-11-24T17:00:00+07:00'),
  say: (line: string) => said.push(line),
  onError: (error: unknown) => said.push(String(error)),
});

async function written(content: object | string): Promise<string> {
  const path = join(folder, 'terminals.json');
  await writeFile(join(folder, 'pins.csv'), 'pin,employee\n7,somchai\n');
  await writeFile(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

const push = (body: string) =>
  new Request('http://localhost/iclock/cdata?SN=CQUJ1&table=ATTLOG&Stamp=1', { method: 'POST', body });

it('takes what a terminal pushes, and makes punches of it when the person signs in later', async () => {
  const path = await written({ terminals: [{ device: 'CQUJ1', name: 'ประตูหน้า' }], employees: 'pins.csv' });
  const first = await composeTerminals(path, around());
  expect(await first?.unsynced()).toEqual([{ device: 'CQUJ1', since: '2026-11-24T17:00:00+07:00' }]);
  const answer = await first?.handler(push('7\t2026-11-24 08:20:00\t0\t1\t0\n'));
  expect([answer?.status, await answer?.text()]).toEqual([200, 'OK: 1']);
  await first?.close();
  expect(await first?.unsynced()).toEqual([]);
  expect(said).toEqual([]);

  await store.records.change('somchai', async (writes) => {
    const name = { first: 'สมชาย', last: 'ใจดี' };
    await writes.saveProfile({ id: 'somchai', name } as Parameters<typeof writes.saveProfile>[0]);
  });
  const again = await composeTerminals(path, around());
  await again?.close();
  expect(said).toEqual(['terminals: 1 records taken over']);
  const range = { from: '2026-11-24T00:00:00+07:00', to: '2026-11-25T00:00:00+07:00' };
  expect(await store.records.of('somchai').punches(range)).toMatchObject([
    { at: '2026-11-24T08:20:00+07:00' },
  ]);
});

it('is nothing without a file', async () => {
  expect(await composeTerminals(undefined, around())).toBeUndefined();
});

it.each([
  ['no JSON', '{', 'MOC_TERMINALS'],
  ['no terminal', { terminals: [], employees: 'pins.csv' }, 'terminals'],
  ['a slip of the pen', { terminals: [{ device: 'CQUJ1' }], employee: 'pins.csv' }, 'employees'],
  ['no table of PINs', { terminals: [{ device: 'CQUJ1' }], employees: 'other.csv' }, 'other.csv'],
])('refuses to start with %s', async (_name, content, problem) => {
  const path = await written(content);
  await expect(composeTerminals(path, around())).rejects.toMatchObject({
    code: 'system/usage',
    message: expect.stringContaining(problem),
  });
});
