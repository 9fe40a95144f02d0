import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { postgres } from './postgres.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'moc-adapters-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

it('keeps what was written over a restart, and lets nobody else in meanwhile', async () => {
  const database = { folder: join(folder, 'db') };
  const first = await postgres({ database });
  await first.records.change('somying', (records) =>
    records.saveProfile({ id: 'somying', name: { first: 'สมหญิง', last: 'ใจดี' } }),
  );
  await expect(postgres({ database })).rejects.toMatchObject({
    code: 'system/storage-unavailable',
    hint: expect.stringContaining(String(process.pid)),
  });
  await first.close();

  const second = await postgres({ database });
  expect(await second.records.of('somying').profile()).toMatchObject({ name: { first: 'สมหญิง' } });
  await second.close();
}, 90_000);

it('takes over the folder of a process that died', async () => {
  const database = { folder: join(folder, 'db') };
  await writeFile(join(database.folder, 'in-use.lock'), `${process.pid} earlier-boot/1`);
  const store = await postgres({ database });
  expect(await store.records.of('somying').profile()).toBeDefined();
  await store.close();
});

it('says that the storage is not available when the folder cannot be made', async () => {
  const file = join(folder, 'a-file');
  await writeFile(file, '');
  await expect(postgres({ database: { folder: join(file, 'db') } })).rejects.toMatchObject({
    code: 'system/storage-unavailable',
    hint: expect.stringContaining('a-file'),
  });
});
