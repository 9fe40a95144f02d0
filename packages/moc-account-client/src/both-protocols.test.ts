import { afterAll, beforeAll, expect, it } from 'vitest';
import { fetchBrowser } from './fixtures/fetch-browser.js';
import { malee } from './fixtures/people.js';
import { createMocAccount, type MocIdentity, memorySessions } from './index.js';
import { createTestProvider } from './testing/index.js';

const APP = 'http://localhost:4000';
const provider = createTestProvider({
  personas: [malee],
  clients: [{ clientId: 'app', secret: 'app-secret', redirectUris: [`${APP}/auth/callback`] }],
});
beforeAll(() => provider.listen());
afterAll(() => provider.close());

async function identityBy(
  options: { protocol: 'oidc'; issuer: string } | { protocol: 'moc-oauth2'; base: string },
) {
  const moc = createMocAccount({
    ...options,
    clientId: 'app',
    clientAuth: { method: 'client_secret_post', secret: 'app-secret' },
    baseUrl: APP,
    session: { store: memorySessions(), secrets: ['a-secret-of-thirty-two-characters'] },
    rolesOf: ({ subject }) => (subject === 'malee' ? ['personnel', 'reviewer'] : []),
  });
  const browser = fetchBrowser({
    [APP]: async (request) =>
      moc.owns(request) ? moc.handler(request) : Response.json(await moc.session(request)),
  });
  const form = await browser.open(`${APP}/auth/login`);
  const page = await browser.submit(form, { email: malee.email, password: malee.password });
  return (JSON.parse(page.html) as { identity: MocIdentity }).identity;
}

it('an app reads the same person from both protocols; what the OAuth endpoints do not tell is missing', async () => {
  const oidc = await identityBy({ protocol: 'oidc', issuer: provider.issuer });
  const oauth = await identityBy({ protocol: 'moc-oauth2', base: provider.issuer });
  const { position, nameEn, ...told } = oidc.person;
  expect(oauth).toEqual({
    ...oidc,
    status: 'permanent',
    person: { ...told, nameEn: { first: nameEn?.first, last: nameEn?.last } },
  });
  expect([oidc.status, position]).toEqual(['ministry-personnel', malee.person.position]);
});
