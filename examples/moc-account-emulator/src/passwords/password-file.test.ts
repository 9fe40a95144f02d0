import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accountPasswords } from './account-passwords.js';
import { filePlace } from './password-file.js';

const PASSWORD = 'ก้าวแรกของวันใหม่ 7';
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'emulator-passwords-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('the file of passwords', () => {
  it('outlives a crash in the middle of a write: the half is not read, and nothing is left of it', async () => {
    const before = accountPasswords(filePlace(folder));
    await before.set('a', { email: 'a@home.example', hash: await before.hash(PASSWORD) });
    await writeFile(join(folder, 'passwords.json.draft'), '{"a":{"email":"a@ho');
    const after = accountPasswords(filePlace(folder));
    expect(await after.matches('a', PASSWORD)).toBe(true);
    await after.set('b', { email: 'b@home.example', hash: await after.hash(PASSWORD) });
    expect(await readdir(folder)).toEqual(['passwords.json']);
    expect((await stat(join(folder, 'passwords.json'))).mode & 0o777).toBe(0o600);
  });

  it('holds everybody who was set at once', async () => {
    const passwords = accountPasswords(filePlace(folder));
    const hash = await passwords.hash(PASSWORD);
    const names = Array.from({ length: 20 }, (_, index) => `c${index}`);
    await Promise.all(names.map((name) => passwords.set(name, { email: `${name}@home.example`, hash })));
    const kept = JSON.parse(await readFile(join(folder, 'passwords.json'), 'utf8')) as object;
    expect(Object.keys(kept)).toEqual(expect.arrayContaining(names));
  });
});

describe('a password', () => {
  it.each([
    ['of 10,000 characters', 'ก'.repeat(10_000)],
    ['with NUL', 'before\0after the NUL'],
    ['that is empty', ''],
  ])('%s is answered like any wrong one', async (_name, password) => {
    const passwords = accountPasswords(filePlace(folder));
    await passwords.set('d', { email: 'd@home.example', hash: await passwords.hash(PASSWORD) });
    expect(await passwords.matches('d', password)).toBe(false);
    expect(await passwords.matches(undefined, password)).toBe(false);
  });

  it('with NUL counts to its end', async () => {
    const passwords = accountPasswords(filePlace(folder));
    await passwords.set('e', { email: 'e@home.example', hash: await passwords.hash('same start\0one') });
    expect(await passwords.matches('e', 'same start\0two')).toBe(false);
    expect(await passwords.matches('e', 'same start\0one')).toBe(true);
  });
});
