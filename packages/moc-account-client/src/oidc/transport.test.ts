import { createServer as createHttpServer, type RequestListener } from 'node:http';
import { createServer as createHttpsServer, request as httpsRequest } from 'node:https';
import type { AddressInfo, Server } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { oidcSettings } from '../fixtures/oidc-settings.js';
import { selfMadeCertificate } from '../fixtures/self-made-certificate.js';
import { oidcProtocol } from './oidc-protocol.js';

const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

async function listen(server: Server & { closeAllConnections(): void }): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(() => {
    server.close();
    server.closeAllConnections();
  });
  return (server.address() as AddressInfo).port;
}

const serveHttp = async (listener: RequestListener) =>
  `http://127.0.0.1:${await listen(createHttpServer(listener))}`;

const logoutAt = (issuer: string, options: { fetch?: typeof fetch; timeout?: '1s' } = {}) =>
  oidcProtocol(oidcSettings({ issuer, ...options })).logoutUrl(undefined);

const DAY = 86_400_000;
const now = Date.now();

/** A `fetch` that trusts one certificate as if it were an authority's: the rest of it is still looked at. */
function fetchTrusting(ca: string): typeof fetch {
  return (input) =>
    new Promise((resolve, reject) => {
      httpsRequest(String(input), { ca }, (answer) => {
        answer.resume();
        resolve(new Response(null, { status: answer.statusCode ?? 500 }));
      })
        .on('error', reject)
        .end();
    });
}

describe('a provider whose certificate is wrong', () => {
  it.each([
    {
      name: 'one that nobody vouches for',
      reason: 'DEPTH_ZERO_SELF_SIGNED_CERT',
      of: { host: 'localhost', from: new Date(now - DAY), until: new Date(now + DAY) },
      fetchFor: () => fetch,
    },
    {
      name: 'one that has expired',
      reason: 'CERT_HAS_EXPIRED',
      of: { host: 'localhost', from: new Date(now - 2 * DAY), until: new Date(now - DAY) },
      fetchFor: fetchTrusting,
    },
    {
      name: 'one that is not valid yet',
      reason: 'CERT_NOT_YET_VALID',
      of: { host: 'localhost', from: new Date(now + DAY), until: new Date(now + 2 * DAY) },
      fetchFor: fetchTrusting,
    },
    {
      name: 'one of another host',
      reason: 'ERR_TLS_CERT_ALTNAME_INVALID',
      of: { host: 'other.example', from: new Date(now - DAY), until: new Date(now + DAY) },
      fetchFor: fetchTrusting,
    },
  ])('is named, with the reason: $name', async ({ reason, of, fetchFor }) => {
    const certificate = selfMadeCertificate(of);
    const server = createHttpsServer(certificate, (_request, response) => response.end('{}'));
    const issuer = `https://localhost:${await listen(server)}`;
    await expect(logoutAt(issuer, { fetch: fetchFor(certificate.cert) })).rejects.toMatchObject({
      code: 'sign-in/provider-certificate',
      details: { reason },
    });
  });
});

describe('a provider that does not answer', () => {
  it.each<[string, RequestListener]>([
    ['says nothing', () => {}],
    [
      'begins to speak and stops',
      (_request, response) => response.writeHead(200, { 'content-type': 'application/json' }).write('{'),
    ],
  ])('is given up after the time limit: it %s', async (_name, listener) => {
    const issuer = await serveHttp(listener);
    await expect(logoutAt(issuer, { timeout: '1s' })).rejects.toMatchObject({
      code: 'sign-in/provider-timeout',
      details: { seconds: 1 },
    });
  });

  it('is named as down where nobody listens', async () => {
    const server = createHttpServer();
    const port = await listen(server);
    closing.pop()?.();
    await expect(logoutAt(`http://127.0.0.1:${port}`)).rejects.toMatchObject({
      code: 'sign-in/provider-unavailable',
      details: { reason: 'ECONNREFUSED' },
    });
  });
});

describe('an answer that is no metadata', () => {
  it.each<[string, string, RequestListener]>([
    ['a redirect', 'HTTP 302', (_request, response) => response.writeHead(302, { location: '/other' }).end()],
    [
      'a page',
      'content-type',
      (_request, response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<p>hello'),
    ],
    [
      'more than there ever is',
      'size',
      (_request, response) =>
        response.writeHead(200, { 'content-type': 'application/json' }).end(`"${'x'.repeat(1_100_000)}"`),
    ],
  ])('is refused by name: %s', async (_name, check, listener) => {
    await expect(logoutAt(await serveHttp(listener))).rejects.toMatchObject({
      code: 'sign-in/metadata-invalid',
      details: { check },
    });
  });
});
