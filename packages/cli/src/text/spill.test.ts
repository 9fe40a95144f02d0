import { readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { expect, it, vi } from 'vitest';
import { inFolder } from '../moc.test.case.js';
import { spill } from './spill.js';

async function readAll(text: AsyncIterable<string>): Promise<string> {
  let all = '';
  for await (const part of text) all += part;
  return all;
}

it('gives back in order what grew too long for memory, and leaves no file behind', () =>
  inFolder(async (folder) => {
    vi.stubEnv('TMPDIR', folder);
    vi.stubEnv('TEMP', folder);
    expect(tmpdir()).toBe(folder);
    const waiting = spill(10);
    for (const text of ['ก', 'abc', 'เวลาปฏิบัติราชการ', 'd', 'e']) await waiting.add(text);
    expect(await readdir(folder)).toHaveLength(1);
    expect(await readAll(waiting.read())).toBe('กabcเวลาปฏิบัติราชการde');
    await waiting.close();
    expect(await readdir(folder)).toEqual([]);
    vi.unstubAllEnvs();
  }));

it('says so when the place for it cannot be written', () =>
  inFolder(async (folder) => {
    vi.stubEnv('TMPDIR', `${folder}/gone`);
    vi.stubEnv('TEMP', `${folder}/gone`);
    await expect(spill(0).add('x')).rejects.toMatchObject({ code: 'system/file-unwritable' });
    vi.unstubAllEnvs();
  }));
