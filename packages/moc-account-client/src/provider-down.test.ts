import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import { fetchBrowser } from './fixtures/fetch-browser.js';
import { malee } from './fixtures/people.js';
import { createMocAccount, memorySessions } from './index.js';
import { createTestProvider } from './testing/index.js';

const APP = 'http://localhost:4000';
const closing: (() => Promise<unknown> | unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

function browserOf(issuer: string) {
  const moc = createMocAccount({
    protocol: 'oidc',
    issuer,
    clientId: 'app',
    clientAuth: { method: 'client_secret_post', secret: 'app-secret' },
    baseUrl: APP,
    session: { store: memorySessions(), secrets: ['a-secret-of-thirty-two-characters'] },
    timeout: '1s',
  });
  return fetchBrowser({
    [APP]: async (request) => (moc.owns(request) ? moc.handler(request) : new Response('app')),
  });
}

const provider = () =>
  createTestProvider({
    personas: [malee],
    clients: [{ clientId: 'app', secret: 'app-secret', redirectUris: [`${APP}/auth/callback`] }],
  });

it('shows a readable page while the provider is down, and signs in once it is back', async () => {
  const first = provider();
  const issuer = await first.listen();
  await first.close();

  const browser = browserOf(issuer);
  const down = await browser.open(`${APP}/auth/login?returnTo=/calendar`);
  expect(down.status).toBe(503);
  expect(down.headers.get('retry-after')).toBe('30');
  expect(down.html).toContain('ติดต่อระบบ MOC Account ไม่ได้ในขณะนี้');
  expect(down.html).toContain('Please try again.');

  const second = provider();
  closing.push(() => second.close());
  await second.listen(Number(new URL(issuer).port));
  const tryAgain = /href="([^"]+)"/.exec(down.html)?.[1] ?? '';
  const form = await browser.open(tryAgain);
  const page = await browser.submit(form, { email: malee.email, password: malee.password });
  expect(page.url.href).toBe(`${APP}/calendar`);
});

it('gives up on a provider that hangs', async () => {
  const issuer = await serve(() => {});
  const begun = performance.now();
  const page = await browserOf(issuer).open(`${APP}/auth/login`);
  expect(page.status).toBe(503);
  expect(performance.now() - begun).toBeLessThan(3_000);
});

it('ends the session here even if the provider is gone', async () => {
  const gone = provider();
  const browser = browserOf(await gone.listen());
  const form = await browser.open(`${APP}/auth/login`);
  await browser.submit(form, { email: malee.email, password: malee.password });
  await gone.close();
  const page = await browser.open(`${APP}/auth/logout`, {
    method: 'POST',
    headers: { 'sec-fetch-site': 'same-origin', accept: 'application/json' },
  });
  expect(page.status).toBe(200);
  expect(browser.cookies('localhost').has('moc-session-4000')).toBe(false);
});

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(() => {
    server.close();
    server.closeAllConnections();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
