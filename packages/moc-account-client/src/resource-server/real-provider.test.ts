import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import * as oidc from 'openid-client';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { fetchBrowser } from '../fixtures/fetch-browser.js';
import { malee } from '../fixtures/people.js';
import { createTestProvider } from '../testing/index.js';
import type { ResourceServer } from './options.js';
import { createResourceServer } from './resource-server.js';

const CALLBACK = 'http://localhost:4000/auth/callback';
const AUDIENCE = 'https://attendance.moc.example/';
const secretOf = (clientId: string) => `${clientId}-secret`;
const provider = createTestProvider({
  personas: [malee],
  clients: ['app', 'api'].map((clientId) => ({
    clientId,
    secret: secretOf(clientId),
    redirectUris: [CALLBACK],
  })),
  apis: [{ audience: AUDIENCE, scopes: ['attendance:read'] }],
});

let api: ResourceServer;
const server = createServer(async (incoming, outgoing) => {
  const headers = new Headers(Object.entries(incoming.headers).map(([name, value]) => [name, String(value)]));
  const request = new Request(`http://any.example${incoming.url}`, {
    method: incoming.method ?? 'GET',
    headers,
  });
  const answer = await api.verifyAccessToken(request, { scope: 'attendance:read' }).then(
    ({ subject, clientId }) => Response.json({ subject, clientId }),
    (error: unknown) => api.refusal(error),
  );
  outgoing.writeHead(answer.status, Object.fromEntries(answer.headers)).end(await answer.text());
});
let address: URL;

beforeAll(async () => {
  await provider.listen();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/days?month=11`);
  api = createResourceServer({
    issuer: provider.issuer,
    audience: AUDIENCE,
    baseUrl: address.origin,
    dpop: 'accepted',
    introspection: {
      clientId: 'api',
      clientAuth: { method: 'client_secret_post', secret: secretOf('api') },
      requireAudience: false,
    },
  });
});
afterAll(async () => {
  await provider.close();
  server.close();
  server.closeAllConnections();
});

/** Signs in as an app that wants to call the API; returns its tokens and what it calls with. */
async function appFor(wishes: { resource?: string; bound?: boolean; scope?: string }) {
  const config = await oidc.discovery(
    new URL(provider.issuer),
    'app',
    undefined,
    oidc.ClientSecretPost(secretOf('app')),
    { execute: [oidc.allowInsecureRequests] },
  );
  const options = wishes.bound ? { DPoP: oidc.getDPoPHandle(config, await oidc.randomDPoPKeyPair()) } : {};
  const verifier = oidc.randomPKCECodeVerifier();
  const browser = fetchBrowser({ 'http://localhost:4000': async () => new Response('app') });
  const form = await browser.open(
    oidc.buildAuthorizationUrl(config, {
      redirect_uri: CALLBACK,
      scope: wishes.scope ?? 'openid attendance:read',
      code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
      ...(wishes.resource && { resource: wishes.resource }),
    }),
  );
  const { url } = await browser.submit(form, { email: malee.email, password: malee.password });
  const tokens = await oidc.authorizationCodeGrant(
    config,
    url,
    { pkceCodeVerifier: verifier },
    wishes.resource ? { resource: wishes.resource } : undefined,
    options,
  );
  const call = () =>
    oidc.fetchProtectedResource(config, tokens.access_token, address, 'GET', null, new Headers(), options);
  return { config, tokens, call };
}

it('takes a signed access token that a real provider gave for this API', async () => {
  const { tokens, call } = await appFor({ resource: AUDIENCE });
  expect(tokens.access_token.split('.')).toHaveLength(3);
  expect(await (await call()).json()).toEqual({ subject: 'malee', clientId: 'app' });
});

it('asks the provider about an opaque token, also whether it was taken back', async () => {
  const { config, tokens, call } = await appFor({});
  expect(tokens.access_token.split('.')).toHaveLength(1);
  expect((await call()).status).toBe(200);
  await oidc.tokenRevocation(config, tokens.access_token);
  const refused = await call().catch((error: unknown) => error);
  expect(refused).toMatchObject({ status: 401, cause: [{ scheme: 'bearer' }, { scheme: 'dpop' }] });
});

it('takes a token that is bound to a key with its proof, and not without', async () => {
  const { tokens, call } = await appFor({ resource: AUDIENCE, bound: true });
  expect(await (await call()).json()).toEqual({ subject: 'malee', clientId: 'app' });
  const stolen = await fetch(address, { headers: { authorization: `Bearer ${tokens.access_token}` } });
  expect(stolen.status).toBe(401);
  expect(stolen.headers.get('www-authenticate')).toMatch(/^DPoP error="invalid_dpop_proof"/);
});

it('tells an app which scope it lacks', async () => {
  const { call } = await appFor({ scope: 'openid' });
  const refused = await call().catch((error: unknown) => error);
  expect(refused).toMatchObject({ status: 403 });
});
