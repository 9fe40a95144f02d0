import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  APP,
  type AppAtProvider,
  appAtProvider,
  CLIENT,
  personFields,
  SAME_ORIGIN,
} from './fixtures/app-at-provider.js';
import { malee } from './fixtures/people.js';
import { memorySessions, type SessionStore } from './index.js';
import { createTestProvider } from './testing/index.js';
import type { Persona } from './testing/persona.js';

const person: Persona = { ...malee, oneTimeCode: '135790' };
const somchai: Persona = {
  ...malee,
  id: 'somchai',
  email: 'somchai@moc.example',
  person: { id: 'somchai', name: { first: 'สมชาย', last: 'ทดสอบ' } },
};
const provider = createTestProvider({
  personas: [person, somchai],
  clients: [{ ...CLIENT, alwaysSendsAuthTime: true }],
});
beforeAll(() => provider.listen());
afterAll(() => provider.close());

const kinds: [string, () => SessionStore | 'cookie'][] = [
  ['a store', () => memorySessions()],
  ['cookies', () => 'cookie'],
];
const sessionCookie = ({ browser }: AppAtProvider) =>
  [...browser.cookies('localhost')].find(([name]) => name.startsWith('moc-session-4000'))?.[1];

describe.each(kinds)('a step-up, with sessions in %s', (_name, store) => {
  it('asks a signed-in person for the password and the code again, and starts a new session under a new id', async () => {
    const app = appAtProvider(provider, { store: store() });
    await app.signIn(person);
    const old = { request: app.request(), cookie: sessionCookie(app) };
    const refusal = await app.moc.require(app.request('/payroll', { headers: { accept: 'text/html' } }), {
      acr: 'mfa',
    });
    const login = (refusal as Response).headers.get('location')!;

    const form = await app.browser.open(login);
    expect(form.html).toContain('name="password"');
    const page = await app.browser.submit(form, personFields(person));
    expect(page.url.href).toBe(`${APP}/payroll`);
    const session = await app.moc.require(app.request(), { acr: 'mfa', maxAge: 60 });
    expect(session).toMatchObject({ acr: 'mfa', identity: { subject: 'malee' } });
    expect(app.events.slice(-2)).toMatchObject([
      { type: 'sign-in.started', stepUp: true },
      { type: 'sign-in.completed', stepUp: true },
    ]);
    expect(sessionCookie(app)).not.toBe(old.cookie);
    expect(await app.moc.session(old.request)).toBeNull();
  });

  it('by another person is refused, and the session stays with the one who had it', async () => {
    const app = appAtProvider(provider, { store: store() });
    await app.signIn(person);
    const form = await app.browser.open(`${APP}/auth/login?maxAge=0&returnTo=/payroll`);
    // The provider ends its own session of the first person, by a form that sends itself.
    const page = await app.browser.submit(await app.browser.submit(form, personFields(somchai)), {});
    expect(page.status).toBe(403);
    expect(page.html).toContain('sign-in/person-changed');
    expect(await app.moc.session(app.request())).toMatchObject({ identity: { subject: 'malee' } });
  });

  it('that is cancelled leaves the session as it was', async () => {
    const app = appAtProvider(provider, { store: store() });
    await app.signIn(person);
    const form = await app.browser.open(`${APP}/auth/login?maxAge=0`);
    const page = await app.browser.submit(form, { cancel: '1' });
    expect(page.html).toContain('sign-in/refused');
    expect(await app.moc.session(app.request())).toMatchObject({ identity: { subject: 'malee' } });
  });
});

describe.each(kinds)('after signing out, with sessions in %s', (_name, store) => {
  it('the back button leads to a page that says how to go on, and to no session', async () => {
    const app = appAtProvider(provider, { store: store() });
    const page = await app.signIn(person, '/auth/login?returnTo=/calendar');
    const callback = page.visited.find(({ pathname }) => pathname === '/auth/callback')!;
    await app.browser.request(`${APP}/auth/logout`, SAME_ORIGIN);
    const back = await app.browser.open(callback);
    expect(back.status).toBe(400);
    expect(back.html).toContain('กรุณาเริ่มใหม่');
    expect(back.html).toContain(`href="${APP}/auth/login?returnTo=%2Fcalendar"`);
    expect(await app.moc.session(app.request())).toBeNull();
    expect(sessionCookie(app)).toBeUndefined();
  });

  it('a tab that was left open is not signed in any more, and a tab that signs in is', async () => {
    const app = appAtProvider(provider, { store: store() });
    const waiting = await app.browser.open(`${APP}/auth/login?returnTo=/other-tab`);
    await app.signIn(person);
    await app.browser.request(`${APP}/auth/logout`, SAME_ORIGIN);
    expect((await app.browser.open(`${APP}/calendar`)).html).toBe('null');
    const page = await app.browser.submit(waiting, personFields(person));
    expect(page.url.href).toBe(`${APP}/other-tab`);
    expect(JSON.parse(page.html)).toMatchObject({ identity: { subject: 'malee' } });
  });
});

it('fits into what proxies allow with five logins open and a session that needs two cookies', async () => {
  const long: Persona = {
    ...person,
    person: { ...person.person, agency: 'ก'.repeat(290), position: 'ข'.repeat(290) },
  };
  const other = createTestProvider({ personas: [long], clients: [CLIENT] });
  await other.listen();
  const app = appAtProvider(other, { store: 'cookie' });
  const returnTo = `/${'a'.repeat(500)}`;
  const open = () => app.browser.open(`${APP}/auth/login?${new URLSearchParams({ returnTo })}`);
  for (let i = 0; i < 5; i++) await open();
  const page = await app.browser.submit(await open(), personFields(long));
  expect(page.url.pathname).toBe(returnTo);
  // The provider shares the host `localhost` here; a cookie for a path of its own is not sent to the app.
  const header = () => {
    const sent = [...app.browser.cookies('localhost')].filter(([name]) => !name.includes(' '));
    return sent.map((pair) => pair.join('=')).join('; ').length;
  };
  expect([...app.browser.cookies('localhost').keys()]).toContain('moc-session-4000.1');
  expect(header()).toBeLessThan(8_000);
  for (let i = 0; i < 5; i++) {
    await app.browser.request(`${APP}/auth/login?${new URLSearchParams({ returnTo })}`);
    expect(header()).toBeLessThan(8_000);
  }
  expect(await app.moc.session(app.request())).not.toBeNull();
  await other.close();
});
