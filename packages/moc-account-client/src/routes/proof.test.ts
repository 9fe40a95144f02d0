import { afterAll, beforeAll, expect, it } from 'vitest';
import { fetchBrowser } from '../fixtures/fetch-browser.js';
import { malee } from '../fixtures/people.js';
import { createMocAccount, memorySessions, type SignInEvent, type VouchedIdentity } from '../index.js';
import { createTestProvider } from '../testing/index.js';

const APP = 'http://localhost:4000';
const own = { clientId: 'app', secret: 'app-secret', redirectUris: [`${APP}/auth/callback`] };
const proving = { clientId: 'proofs', secret: 'proofs-secret', redirectUris: [`${APP}/proof/callback`] };
const provider = createTestProvider({ personas: [malee], clients: [own, proving] });
beforeAll(() => provider.listen());
afterAll(() => provider.close());

function start(takeProof: (proof: VouchedIdentity, request: Request) => Promise<void>) {
  const events: SignInEvent[] = [];
  const common = {
    protocol: 'oidc' as const,
    issuer: provider.issuer,
    baseUrl: APP,
    onEvent: (event: SignInEvent) => void events.push(event),
  };
  const auth = (secret: string) => ({ method: 'client_secret_post' as const, secret });
  const session = { store: memorySessions(), secrets: ['a-secret-of-thirty-two-characters'] };
  const moc = createMocAccount({ ...common, clientId: 'app', clientAuth: auth(own.secret), session });
  const proofs = createMocAccount({
    ...{ ...common, clientId: 'proofs', clientAuth: auth(proving.secret), session },
    basePath: '/proof',
    takeProof,
  });
  const browser = fetchBrowser({
    [APP]: async (request) => {
      if (proofs.owns(request)) return proofs.handler(request);
      return moc.owns(request) ? moc.handler(request) : Response.json(await moc.session(request));
    },
  });
  return { moc, browser, events };
}

it('a proof of identity is handed over with the session of the app, which goes on as it was', async () => {
  const taken: { proof: VouchedIdentity; subject: string | undefined }[] = [];
  const { moc, browser, events } = start(async (proof, request) => {
    taken.push({ proof, subject: (await moc.session(request))?.identity.subject });
  });
  const form = await browser.open(`${APP}/auth/login`);
  await browser.submit(form, { email: malee.email, password: malee.password });
  const before = new Map(browser.cookies('localhost'));
  const page = await browser.open(`${APP}/proof/login?returnTo=/verify`);
  expect(page.url.href).toBe(`${APP}/verify`);
  expect(JSON.parse(page.html)).toMatchObject({ identity: { subject: 'malee' } });
  expect(taken).toMatchObject([
    { subject: 'malee', proof: { issuer: provider.issuer, claims: { sub: 'malee', given_name: 'มาลี' } } },
  ]);
  const session = [...before.keys()].find((name) => name.startsWith('moc-session')) ?? '';
  expect(browser.cookies('localhost').get(session)).toBe(before.get(session));
  expect(events.map(({ type }) => type)).toContain('proof.taken');
});

it('a proof that the app refuses is not taken, and nobody is signed in by it', async () => {
  const { browser, events } = start(async () => {
    throw new TypeError('the store is away');
  });
  const form = await browser.open(`${APP}/proof/login`);
  const page = await browser.submit(form, { email: malee.email, password: malee.password });
  expect(page.status).toBe(500);
  expect(events.map(({ type }) => type)).not.toContain('proof.taken');
  expect((await browser.open(`${APP}/`)).html).toBe('null');
});
