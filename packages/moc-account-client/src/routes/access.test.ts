import { type AccountStatus, fixedClock, type Role } from '@moc-sdk/core';
import { describe, expect, it } from 'vitest';
import { sha256 } from '../hashing.js';
import {
  createMocAccount,
  memorySessions,
  type Requirement,
  type SignInEvent,
  type StoredSession,
} from '../index.js';
import { readStepUp } from './step-up.js';

const APP = 'https://app.example';
const ID = 'i'.repeat(43);
const NOW = '2026-11-24T10:00:00.000Z';

interface Somebody {
  status?: AccountStatus;
  roles?: Role[];
  authenticatedAt?: string;
  acr?: string;
}

function sessionOf({ status = 'permanent', roles = ['personnel'], ...proof }: Somebody): StoredSession {
  return {
    identity: {
      issuer: 'https://account.example',
      subject: 'malee',
      kind: 'person',
      status,
      person: { id: 'malee', name: { first: 'มาลี', last: 'ทดสอบ' } },
      roles,
    },
    signedInAt: NOW,
    lastSeenAt: NOW,
    endsAt: '2026-11-24T18:00:00.000Z',
    expiresAt: '2026-11-24T10:30:00.000Z',
    version: 1,
    subjectKey: 'key',
    ...proof,
  };
}

/** An app where somebody, or nobody, is signed in. */
async function start(
  somebody?: Somebody,
  protocol: 'oidc' | 'moc-oauth2' = 'oidc',
  more: { verificationUrl?: string } = {},
) {
  const clock = fixedClock(NOW);
  const store = memorySessions({ clock });
  if (somebody) await store.set(await sha256(ID), sessionOf(somebody));
  const events: SignInEvent[] = [];
  const common = {
    clientId: 'app',
    clientAuth: { method: 'client_secret_post', secret: 'app-secret' },
    baseUrl: APP,
    session: { store, secrets: ['a-secret-of-thirty-two-characters'] },
    clock,
    onEvent: (event: SignInEvent) => void events.push(event),
    ...more,
  } as const;
  const moc =
    protocol === 'oidc'
      ? createMocAccount({ ...common, protocol, issuer: 'https://account.example' })
      : createMocAccount({ ...common, protocol, base: 'https://account.example' });
  return { moc, events };
}

const page = (path = '/reports?m=11') =>
  new Request(APP + path, { headers: { cookie: `__Host-moc-session=${ID}`, accept: 'text/html' } });
const script = (init: RequestInit & { headers?: Record<string, string> } = {}) =>
  new Request(`${APP}/reports`, {
    ...init,
    headers: { cookie: `__Host-moc-session=${ID}`, accept: 'application/json', ...init.headers },
  });

async function answered(answer: unknown): Promise<Response> {
  if (!(answer instanceof Response)) throw new Error('let in');
  return answer;
}

describe('whoever is not signed in', () => {
  it('is led from a page to the sign-in and back to it', async () => {
    const { moc, events } = await start();
    const answer = await answered(await moc.require(page()));
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toBe(`${APP}/auth/login?returnTo=%2Freports%3Fm%3D11`);
    expect(events).toMatchObject([{ type: 'refused', step: 'access', code: 'sign-in/required' }]);
  });

  it('gets JSON in a script, with the path to open, and never a redirect that it could not follow', async () => {
    const { moc } = await start();
    const answer = await answered(await moc.require(script(), { maxAge: 300, acr: ['mfa', 'pwd'] }));
    expect(answer.status).toBe(401);
    expect(await answer.json()).toEqual({
      error: {
        code: 'sign-in/required',
        text: { th: expect.stringMatching(/[ก-๙]/), en: 'Please sign in with MOC Account.' },
      },
      login: '/auth/login?maxAge=300&acr=mfa+pwd',
    });
  });

  it('who sent a form gets a page that says so, with the way back to the page of the form', async () => {
    const { moc } = await start();
    for (const [referer, returnTo] of [
      [`${APP}/reports/new?m=11`, '/reports/new?m=11'],
      ['https://evil.example/x', '/'],
      ['no address', '/'],
    ] as const) {
      const headers = { accept: 'text/html', referer };
      const answer = await answered(
        await moc.require(new Request(`${APP}/reports`, { method: 'POST', headers }), { maxAge: 60 }),
      );
      expect(answer.status).toBe(401);
      const login = linkOf(await answer.text());
      expect(login.pathname).toBe('/auth/login');
      expect(Object.fromEntries(login.searchParams)).toEqual({ returnTo, maxAge: '60' });
    }
  });
});

describe('a page that refuses', () => {
  const verify = 'https://account.example/verify';

  it.each<[string, Requirement, string]>([
    ['leads an account that is not verified to where it can be', { verified: true }, verify],
    [
      'leads whoever lacks a role to the start, not to a sign-in that would change nothing',
      { role: 'reviewer' },
      `${APP}/`,
    ],
  ])('%s', async (_name, requirement, href) => {
    const { moc } = await start({ status: 'temporary' }, 'oidc', { verificationUrl: verify });
    const answer = await answered(await moc.require(page(), requirement));
    expect(linkOf(await answer.text()).href).toBe(href);
  });

  it('tells a script where an account is verified', async () => {
    const { moc } = await start({ status: 'temporary' }, 'oidc', { verificationUrl: verify });
    const answer = await answered(await moc.require(script(), { verified: true }));
    expect(await answer.json()).toMatchObject({ error: { code: 'sign-in/verification-required' }, verify });
  });
});

/** The way on that a page offers. */
function linkOf(html: string): URL {
  return new URL((/href="([^"]+)"/.exec(html)?.[1] ?? '').replaceAll('&amp;', '&'));
}

const fiveMinutesAgo = '2026-11-24T09:55:00.000Z';

describe.each<[string, Requirement, Somebody, string]>([
  ['a role', { role: 'administrator' }, {}, 'sign-in/role-missing'],
  ['one of two roles', { role: ['administrator', 'reviewer'] }, {}, 'sign-in/role-missing'],
  ['a role, whatever the empty list says', { role: 'personnel' }, { roles: [] }, 'sign-in/role-missing'],
  ['a verified account', { verified: true }, { status: 'temporary' }, 'sign-in/verification-required'],
  ['a fresh proof', { maxAge: 200 }, { authenticatedAt: fiveMinutesAgo }, 'sign-in/step-up-required'],
  ['a proof of known age', { maxAge: 200 }, {}, 'sign-in/step-up-required'],
  ['a strong proof', { acr: 'mfa' }, { acr: 'pwd' }, 'sign-in/step-up-required'],
  ['a proof of known strength', { acr: ['mfa', 'pwd'] }, {}, 'sign-in/step-up-required'],
])('somebody who lacks %s', (_name, requirement, somebody, code) => {
  const isStepUp = code === 'sign-in/step-up-required';

  it(isStepUp ? 'is led from a page to prove it and back' : 'gets a page that says so', async () => {
    const { moc } = await start(somebody);
    const answer = await answered(await moc.require(page(), requirement));
    if (!isStepUp) {
      expect(answer.status).toBe(403);
      expect(await answer.text()).toContain(code);
      return;
    }
    const login = new URL(answer.headers.get('location')!);
    expect(login.pathname).toBe('/auth/login');
    expect(login.searchParams.get('returnTo')).toBe('/reports?m=11');
    expect(login.searchParams.get('maxAge')).toBe(requirement.maxAge === undefined ? null : '200');
    expect(login.searchParams.get('acr')).toBe(
      requirement.acr === undefined ? null : [requirement.acr].flat().join(' '),
    );
  });

  it('gets the code in a script', async () => {
    const { moc, events } = await start(somebody);
    const answer = await answered(await moc.require(script(), requirement));
    expect(answer.status).toBe(isStepUp ? 401 : 403);
    const body = (await answer.json()) as { error: { code: string }; login?: string };
    expect(body.error.code).toBe(code);
    expect(body.login?.startsWith('/auth/login?') ?? false).toBe(isStepUp);
    expect(events).toMatchObject([{ type: 'refused', step: 'access', code }]);
  });
});

describe('somebody who has what is asked for', () => {
  it.each<[string, Requirement, Somebody]>([
    ['nothing more than a session', {}, {}],
    ['a role', { role: 'personnel' }, {}],
    ['one of two roles', { role: ['administrator', 'personnel'] }, {}],
    ['a verified account', { verified: true }, { status: 'ministry-personnel' }],
    ['a fresh proof', { maxAge: 300 }, { authenticatedAt: fiveMinutesAgo }],
    ['a fresh proof by a clock that is 30 seconds off', { maxAge: 270 }, { authenticatedAt: fiveMinutesAgo }],
    ['a proof of this very moment', { maxAge: 0 }, { authenticatedAt: NOW }],
    ['one of the strong proofs', { acr: ['mfa', 'pwd'] }, { acr: 'pwd' }],
    [
      'all of it together',
      { role: 'personnel', verified: true, maxAge: 600, acr: 'mfa' },
      { authenticatedAt: fiveMinutesAgo, acr: 'mfa' },
    ],
  ])('is let in: %s', async (_name, requirement, somebody) => {
    const { moc, events } = await start(somebody);
    expect(await moc.require(page(), requirement)).toMatchObject({ identity: { subject: 'malee' } });
    expect(await moc.require(script(), requirement)).not.toBeInstanceOf(Response);
    expect(events).toEqual([]);
  });
});

describe('a request that changes something', () => {
  it.each<[string, Record<string, string>]>([
    ['another site', { 'sec-fetch-site': 'cross-site' }],
    ['a sister site', { 'sec-fetch-site': 'same-site', origin: APP }],
    ['a foreign origin', { origin: 'https://evil.example' }],
    ['nowhere', {}],
  ])('is refused when it comes from %s', async (_name, headers) => {
    const { moc } = await start({});
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
      const answer = await answered(await moc.require(script({ method, headers })));
      expect(answer.status).toBe(403);
      expect(await answer.json()).toMatchObject({ error: { code: 'request/cross-site' } });
    }
  });

  it("is taken from the app's own pages", async () => {
    const { moc } = await start({});
    for (const headers of [{ 'sec-fetch-site': 'same-origin' }, { origin: APP }]) {
      expect(await moc.require(script({ method: 'POST', headers }))).not.toBeInstanceOf(Response);
    }
  });
});

it.each<Requirement>([
  { role: [] },
  { maxAge: Number.NaN },
  { maxAge: -1 },
  { maxAge: 0.5 },
  { maxAge: Number.POSITIVE_INFINITY },
  { acr: [] },
  { acr: '' },
  { acr: 'level 2' },
])(
  'tells the developer of a requirement that nobody can meet, and lets nobody in: %j',
  async (requirement) => {
    for (const somebody of [undefined, { authenticatedAt: NOW }]) {
      const { moc } = await start(somebody);
      await expect(moc.require(page(), requirement)).rejects.toMatchObject({ code: 'sign-in/misconfigured' });
    }
  },
);

it('asks for a proof of known age, however old it may be', async () => {
  const { moc } = await start({});
  const asked = await answered(await moc.require(page(), { maxAge: 10 * 365 * 86_400 }));
  const query = new URL(asked.headers.get('location')!).searchParams;
  expect(readStepUp(query, undefined)).toEqual({ maxAge: 7 * 86_400 });
});

it('says that the protocol cannot ask for a fresh proof, instead of asking for ever', async () => {
  const { moc } = await start({}, 'moc-oauth2');
  expect((await answered(await moc.require(page(), { maxAge: 60 }))).status).toBe(501);
  const login = await moc.handler(new Request(`${APP}/auth/login?maxAge=60`));
  expect(login.status).toBe(501);
  expect(await login.text()).toContain('sign-in/step-up-unsupported');
});

it('is an error and no "signed out" when the session store fails', async () => {
  const moc = createMocAccount({
    protocol: 'oidc',
    issuer: 'https://account.example',
    clientId: 'app',
    clientAuth: { method: 'client_secret_post', secret: 'app-secret' },
    baseUrl: APP,
    session: {
      store: { ...memorySessions(), get: () => Promise.reject(new Error('down')) },
      secrets: ['a-secret-of-thirty-two-characters'],
    },
  });
  await expect(moc.require(page())).rejects.toMatchObject({ code: 'system/storage-unavailable' });
});
