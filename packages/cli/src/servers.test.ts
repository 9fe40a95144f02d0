import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import { inFolder, moc, withServer } from './moc.test.case.js';

it('starts the emulator, which answers as an OpenID provider, and stops it on Ctrl-C', () =>
  withServer(['emulator', '--port', '0'], {}, async ({ url: issuer, stop }) => {
    const discovery = await fetch(`${issuer}/.well-known/openid-configuration`);
    expect(await discovery.json()).toMatchObject({ issuer });
    expect(await stop('SIGINT')).toBe(0);
    await expect(fetch(issuer)).rejects.toThrow();
  }));

it('starts the reference server with an emulator of its own, and stops both', () =>
  inFolder((cwd) =>
    withServer(['serve', '--port', '0', '--emulator-port', '0'], { cwd }, async ({ url, stop }) => {
      const signIn = await fetch(`${url}/auth/login`, { redirect: 'manual' });
      const provider = new URL(signIn.headers.get('location') ?? '');
      expect(provider.searchParams.get('redirect_uri')).toBe(`${url}/auth/callback`);
      // On to the sign-in page: an unknown client or redirect URI would be answered with 400.
      expect((await fetch(provider, { redirect: 'manual' })).status).toBe(303);
      expect(await stop('SIGTERM')).toBe(0);
      await expect(fetch(url)).rejects.toThrow();
      await expect(fetch(provider.origin)).rejects.toThrow();
    }),
  ));

it('says which port is in use, exit 2', async () => {
  const blocker = createServer().listen(0);
  await once(blocker, 'listening');
  const { port } = blocker.address() as AddressInfo;
  const ended = await moc(['emulator', '--port', String(port), '--json']);
  blocker.close();
  expect([ended.code, ended.json()]).toEqual([
    2,
    { error: { code: 'system/port-in-use', message: `Port ${port} is in use.`, hint: expect.any(String) } },
  ]);
});

it('refuses a port that is none', async () => {
  const ended = await moc(['serve', '--port', 'many']);
  expect([ended.code, ended.stderr]).toEqual([2, expect.stringContaining('A port is a whole number')]);
});
