import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { folderFiles } from './folder-files.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'moc-files-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const bytes = new TextEncoder().encode('ใบรับรอง');
const filesIn = async (path: string) =>
  (await readdir(path, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());

it('keeps the same bytes once and gives them back', async () => {
  const files = folderFiles({ folder });
  const [address, again] = await Promise.all([files.write(bytes), files.write(bytes)]);
  expect(again).toBe(address);
  expect(await files.read(address)).toEqual(bytes);
  expect(await filesIn(folder)).toHaveLength(1);
});

it('forgets what was removed', async () => {
  const files = folderFiles({ folder });
  const address = await files.write(bytes);
  await files.remove(address);
  await files.remove(address);
  expect(await files.read(address)).toBeUndefined();
});

it('does not give back bytes that were changed on the disk', async () => {
  const files = folderFiles({ folder });
  const address = await files.write(bytes);
  await writeFile(join(folder, address.slice(0, 2), address), 'other');
  await expect(files.read(address)).rejects.toMatchObject({ code: 'system/storage-unavailable' });
  await files.write(bytes);
  expect(await files.read(address)).toEqual(bytes);
});

it('makes no path of anything but an address', async () => {
  await writeFile(join(folder, 'secret'), 'x');
  expect(await folderFiles({ folder }).read('../secret')).toBeUndefined();
});

it('says that the storage is not available when the disk refuses', async () => {
  const file = join(folder, 'a-file');
  await writeFile(file, '');
  await expect(folderFiles({ folder: file }).write(bytes)).rejects.toMatchObject({
    code: 'system/storage-unavailable',
  });
});

it('keeps a stream under the address of its bytes, and nothing of one that breaks off', async () => {
  const files = folderFiles({ folder });
  const whole = async function* () {
    yield bytes.subarray(0, 5);
    yield bytes.subarray(5);
  };
  const broken = async function* () {
    yield* whole();
    throw new Error('the sender hung up');
  };
  await expect(files.write(broken())).rejects.toThrow('the sender hung up');
  expect(await filesIn(folder)).toHaveLength(0);
  expect(await files.write(whole())).toBe(await files.write(bytes));
  expect(await filesIn(folder)).toHaveLength(1);
});

it('does not show a file before it is whole', async () => {
  const files = folderFiles({ folder });
  const address = await files.write(bytes);
  await files.remove(address);
  const halfway = async function* () {
    yield bytes;
    expect(await files.read(address)).toBeUndefined();
  };
  await files.write(halfway());
  expect(await files.read(address)).toEqual(bytes);
});
