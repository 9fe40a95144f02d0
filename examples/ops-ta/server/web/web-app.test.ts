import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type WebApp, webApp } from './web-app.js';

let root: string;
let web: WebApp;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'moc-web-'));
  const folder = join(root, 'web');
  await mkdir(join(folder, 'assets'), { recursive: true });
  await writeFile(
    join(folder, 'index.html'),
    '<meta property="csp-nonce" nonce="__CSP_NONCE__"><meta name="account-url" content="__ACCOUNT_URL__"><div id=root>',
  );
  await writeFile(join(folder, 'icon.svg'), '<svg/>');
  await writeFile(join(folder, 'assets', 'main-4f2a.js'), 'export {}');
  await writeFile(join(root, 'secret.txt'), 'not for the web');
  web = await webApp(folder, {
    issuer: 'https://account.moc.example/oidc',
    accountUrl: 'https://account.moc.example/account?a=1&b="2"',
  });
});
afterAll(() => rm(root, { recursive: true, force: true }));

const get = (path: string) => web(new Request(`http://localhost:4000${path}`));

it('gives the page for every path of the app, with a new nonce each time', async () => {
  const [first, second] = [await get('/'), await get('/travel/new')];
  const policy = first.headers.get('content-security-policy') ?? '';
  const nonce = /'nonce-([^']+)'/.exec(policy)?.[1] ?? 'none';
  const html = await first.text();
  expect(html).toContain(`nonce="${nonce}"`);
  expect(html).toContain('content="https://account.moc.example/account?a=1&amp;b=&quot;2&quot;"');
  expect(await second.text()).not.toContain(nonce);
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).toContain("form-action 'self' https://account.moc.example");
  expect(policy).not.toContain('unsafe');
  expect(first.headers.get('cache-control')).toBe('no-store');
  expect(first.headers.get('permissions-policy')).toContain('camera=(self)');
});

it('lets browsers keep what has a hash in its name, and nothing else', async () => {
  const script = await get('/assets/main-4f2a.js');
  expect(script.headers.get('cache-control')).toContain('immutable');
  expect(script.headers.get('content-type')).toContain('text/javascript');
  expect((await get('/icon.svg')).headers.get('cache-control')).toBe('no-cache');
});

it('does not give the page in the place of a script that is gone', async () => {
  expect((await get('/assets/main-old.js')).status).toBe(404);
});

it('gives nothing from outside its folder', async () => {
  for (const path of [
    '/../secret.txt',
    '/..%2fsecret.txt',
    '/assets/..%2f..%2fsecret.txt',
    '/%2e%2e/secret.txt',
  ]) {
    expect(await (await get(path)).text()).not.toContain('not for the web');
  }
});

it('says how to build the app where it is not built', async () => {
  const empty = await webApp(join(root, 'nowhere'), { issuer: 'http://localhost:4010' });
  expect((await empty(new Request('http://localhost:4000/'))).status).toBe(503);
});
