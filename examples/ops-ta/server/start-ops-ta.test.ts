import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fixedClock } from '@moc-sdk/core';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { freePort } from '../../../tools/servers/free-port.mjs';
import { optionsFromEnvironment, readSettings } from './config.js';
import { startOpsTa } from './index.js';

let folder: string;
let port: number;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'moc-start-'));
  port = await freePort();
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const clock = fixedClock('2026-11-24T09:00:00+07:00');

it('starts, answers, refuses a second start on the same port or folder, stops and starts again', async () => {
  const dataDir = join(folder, 'data');
  const said: string[] = [];
  const issuer = `http://localhost:${await freePort()}`;
  const first = await startOpsTa({
    port,
    dataDir,
    issuer,
    demo: true,
    clock,
    scanner: 'none',
    mailer: { send: async () => {} },
    say: (line) => said.push(line),
  });
  expect(first.url).toBe(`http://localhost:${port}`);

  const me = await fetch(`${first.url}/api/v1/me`);
  expect(me.status).toBe(401);
  expect(await me.json()).toMatchObject({ code: 'sign-in/required' });
  for (const [method, path] of [
    ['GET', 'identity'],
    ['GET', 'review/cases'],
    ['POST', 'review/decisions'],
    ['POST', 'review/cases/any/approve'],
  ]) {
    const headers = { accept: 'application/json', origin: first.url };
    const answer = await fetch(`${first.url}/api/v1/${path}`, { method: method ?? '', headers });
    const { code, error } = (await answer.json()) as { code?: string; error?: { code: string } };
    expect([answer.status, code ?? error?.code]).toEqual([401, 'sign-in/required']);
  }
  expect(await (await fetch(`${first.url}/auth/session`)).json()).not.toHaveProperty('identity');
  expect((await fetch(`${first.url}/api`)).status).toBe(404);
  expect((await fetch(`${first.url}/auth/login`)).status).toBe(503);
  expect(said).toEqual([expect.stringMatching(/^sign-in\/provider-unavailable: /)]);
  const key = await stat(join(dataDir, 'keys', 'face.key'));
  expect([key.size, key.mode & 0o777]).toEqual([32, 0o600]);

  await expect(startOpsTa({ port, dataDir: join(folder, 'other'), clock })).rejects.toMatchObject({
    code: 'system/port-in-use',
  });
  await expect(startOpsTa({ port: await freePort(), dataDir, clock })).rejects.toMatchObject({
    code: 'system/storage-unavailable',
  });
  await first.close();

  const again = await startOpsTa({ port, dataDir, demo: true, clock });
  await again.close();
}, 180_000);

it('takes its settings from the environment of the process', () => {
  vi.stubEnv('MOC_AD_URL', 'ldaps://ad.moc.example');
  const settings = readSettings(optionsFromEnvironment(process.env));
  expect(settings.environment).toMatchObject({ MOC_AD_URL: 'ldaps://ad.moc.example' });
  vi.unstubAllEnvs();
});

it('names every setting that is off', async () => {
  const start = startOpsTa({ port: 99_999, dataDir: folder, issuer: 'https://account.moc.example' });
  await expect(start).rejects.toMatchObject({
    code: 'system/usage',
    message: expect.stringMatching(/port.*clientSecret|port/),
  });
});
