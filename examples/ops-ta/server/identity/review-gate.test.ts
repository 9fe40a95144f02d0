import { createMocAccount, type MocAccount, memorySessions } from '@moc-sdk/moc-account-client';
import { createTestProvider } from '@moc-sdk/moc-account-client/testing';
import { demoPeople } from '@moc-sdk/moc-account-emulator';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type SignedInBrowser, signedInBrowser } from '../testing/signed-in-browser.js';
import { isForAccounts, refusedDecision } from './review-gate.js';

const APP = 'http://localhost:4000';
const client = { clientId: 'desk', secret: 'desk-secret', redirectUris: [`${APP}/auth/callback`] };
const provider = createTestProvider({ personas: demoPeople, clients: [client] });
let now: Date;
let moc: MocAccount;
beforeAll(async () => {
  await provider.listen();
});
afterAll(() => provider.close());
beforeEach(() => {
  now = new Date();
  moc = createMocAccount({
    protocol: 'oidc',
    issuer: provider.issuer,
    clientId: client.clientId,
    clientAuth: { method: 'client_secret_post', secret: client.secret },
    baseUrl: APP,
    session: { store: memorySessions(), secrets: ['a-secret-of-thirty-two-characters'] },
    clock: { now: () => now },
  });
});

const signIn = (id: string, path = '/auth/login') =>
  signedInBrowser({ origin: APP, site: (request) => moc.handler(request) }).signIn(personOf(id), path);
const personOf = (id: string) => {
  const person = demoPeople.find((each) => each.id === id);
  if (!person) throw new Error(`There is no ${id}.`);
  return person;
};
/** What the gate says to a page's own call. */
async function decide(
  browser: SignedInBrowser | undefined,
  path = '/cases/1/approve',
  init: RequestInit = {},
) {
  const headers = {
    accept: 'application/json',
    origin: APP,
    'sec-fetch-site': 'same-origin',
    ...(browser && { cookie: browser.cookie() }),
    ...(init.headers as Record<string, string>),
  };
  const request = new Request(`${APP}/api/v1/review${path}`, { method: 'POST', ...init, headers });
  const refusal = await refusedDecision(moc, request);
  return refusal && { status: refusal.status, ...((await refusal.json()) as object) };
}

describe('a decision at the desk', () => {
  it('is nobody’s who is not signed in, and nobody’s without the role', async () => {
    expect(await decide(undefined)).toMatchObject({ status: 401, error: { code: 'sign-in/required' } });
    const somying = await signIn('somying');
    expect(await decide(somying)).toMatchObject({ status: 403, error: { code: 'sign-in/role-missing' } });
  });

  it('waits after an ordinary sign-in for a proof of who decides, which counts for five minutes', async () => {
    const prapat = await signIn('prapat');
    const refused = { status: 401, error: { code: 'sign-in/step-up-required' } };
    expect(await decide(prapat)).toMatchObject({ ...refused, login: '/auth/login?maxAge=300' });
    expect(await decide(prapat, '/decisions')).toMatchObject(refused);
    expect(await decide(prapat, '/cases', { method: 'GET' })).toBeUndefined();

    await prapat.signIn(personOf('prapat'), '/auth/login?maxAge=300');
    expect(await decide(prapat)).toBeUndefined();
    expect(await decide(prapat, '/decisions')).toBeUndefined();
    now = new Date(now.getTime() + 6 * 60_000);
    expect(await decide(prapat)).toMatchObject(refused);
  });

  it('never comes from another site', async () => {
    const prapat = await signIn('prapat', '/auth/login?maxAge=300');
    const headers = { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' };
    expect(await decide(prapat, undefined, { headers })).toMatchObject({
      status: 403,
      error: { code: 'request/cross-site' },
    });
  });
});

it.each([
  ['/api/v1/identity', true],
  ['/api/v1/review/cases?text=a', true],
  ['/api/v1/reviewers', false],
  ['/api/v1/me', false],
  ['/review/1', false],
])('%s is for the accounts: %s', (path, isFor) => {
  expect(isForAccounts(new Request(APP + path))).toBe(isFor);
});
