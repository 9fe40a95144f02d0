import { randomBytes } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { memoryPostgres } from '@moc-sdk/adapters/testing';
import { MocError } from '@moc-sdk/core';
import { PIPELINE_VERSION } from '@moc-sdk/face';
import { createFaceVault } from '@moc-sdk/face/vault';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readSettings } from './config.js';
import { faceKeys, rotateFaces } from './face-keys.js';

const base64 = (key: Uint8Array) => Buffer.from(key).toString('base64');
const unexpected = (error: unknown) => {
  throw error;
};

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'moc-face-keys-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('the keys of faces', () => {
  it('are read from the settings, the first seals', () => {
    const keys = [randomBytes(32), randomBytes(32)] as const;
    const text = keys.map(base64).join(', ');
    const { faceKey } = readSettings({ dataDir: folder, faceKey: text });
    expect(faceKey?.map(base64)).toEqual(keys.map(base64));
  });

  it.each([
    ['of another length', base64(randomBytes(31))],
    ['that is no base64', 'not a key!'],
    ['that is left out behind a comma', `${base64(randomBytes(32))},`],
  ])('are refused with one %s, and not repeated', (_, faceKey) => {
    let refused: unknown;
    try {
      readSettings({ dataDir: folder, faceKey });
    } catch (error) {
      refused = error;
    }
    expect(MocError.isInstance(refused) && [refused.code, refused.message]).toEqual([
      'system/usage',
      expect.stringContaining('faceKey'),
    ]);
    expect(String(refused)).not.toContain(faceKey);
  });

  it('of a file open what they sealed when the settings bring another, and it is sealed anew', async () => {
    const database = await memoryPostgres();
    const pack = 'any@1.0.0';
    const vaultOf = (keys: Awaited<ReturnType<typeof faceKeys>>) =>
      createFaceVault({ store: database.faceTemplates, keys, pack });
    try {
      const name = { first: 'สมหญิง', last: 'ใจดี' };
      await database.records.change('somying', (writes) => writes.saveProfile({ id: 'somying', name }));
      const values = new Float32Array(16).fill(0.25);
      const before = vaultOf(await faceKeys(undefined, folder));
      await before.put('somying', { pack, pipeline: PIPELINE_VERSION, values }, { consentVersion: '1' });

      const key = new Uint8Array(randomBytes(32));
      const vault = vaultOf(await faceKeys([key], folder));
      expect((await vault.open('somying')).values).toEqual(values);
      const said: string[] = [];
      await expect(vaultOf(key).open('somying')).rejects.toMatchObject({ code: 'face/key-unknown' });
      const rotated = new Promise<void>((resolve) => {
        const say = (line: string) => {
          said.push(line);
          resolve();
        };
        rotateFaces({ rotateFaces: vault.rotateAll }, say, unexpected);
      });
      await rotated;
      expect(said).toEqual(['faces: 1 sealed with the current key']);
      expect((await vaultOf(key).open('somying')).values).toEqual(values);
    } finally {
      await database.close();
    }
  });

  it('of the settings make no file', async () => {
    await faceKeys([new Uint8Array(randomBytes(32))], folder);
    expect(await readdir(folder)).toEqual([]);
  });
});
