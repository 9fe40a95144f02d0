import { beforeAll, describe, expect, it } from 'vitest';
import { createMocAccount, memorySessions, type SignInEvent } from '../index.js';
import { createHostileProvider, type HostileKeys, hostileKeys } from '../testing/index.js';

const APP = 'https://app.example';
const client = { clientId: 'app', secret: 'the-secret-of-the-app' };
let keys: HostileKeys;

beforeAll(async () => {
  keys = await hostileKeys();
});

/** Opens a login and answers it; `change` bends the address that the browser comes back to. */
async function callback(change: (query: URLSearchParams) => void) {
  const provider = await createHostileProvider({ ...client, keys, redirectUri: `${APP}/auth/callback` });
  const events: SignInEvent[] = [];
  const moc = createMocAccount({
    protocol: 'oidc',
    issuer: provider.issuer,
    clientId: client.clientId,
    clientAuth: { method: 'client_secret_post', secret: client.secret },
    baseUrl: APP,
    session: { store: memorySessions(), secrets: ['a-secret-of-thirty-two-characters'] },
    fetch: provider.fetch,
    onEvent: (event) => events.push(event),
  });
  provider.bend({ authorization: change });
  const begun = await moc.handler(new Request(`${APP}/auth/login`));
  const cookie = begun.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  const answered = await provider.fetch(begun.headers.get('location') ?? '');
  const address = answered.headers.get('location') ?? '';
  const response = await moc.handler(new Request(address, { headers: { cookie } }));
  return { response, provider, refused: events.find((event) => event.type === 'refused') };
}

describe('the answer to a login', () => {
  it('is exchanged for tokens once', async () => {
    const { response, provider } = await callback(() => {});
    expect(response.headers.get('location')).toBe(`${APP}/`);
    expect(provider.calls('/token')).toBe(1);
  });

  it.each<[string, string, (query: URLSearchParams) => void]>([
    ['another issuer', 'issuer-mismatch', (query) => query.set('iss', 'https://evil.example')],
    ['no issuer, though the provider promises one', 'issuer-mismatch', (query) => query.delete('iss')],
    ['two codes', 'code-missing', (query) => query.append('code', 'other')],
    ['no code', 'code-missing', (query) => query.delete('code')],
    ['two states', 'state-missing', (query) => query.append('state', 'other')],
    ['an ID token in the address', 'response-unexpected', (query) => query.set('id_token', 'a.b.c')],
    ['a wrapped response', 'response-unexpected', (query) => query.set('response', 'a.b.c')],
    ['an error beside the code', 'refused', (query) => query.set('error', 'access_denied')],
  ])('with %s never brings the code to the provider', async (_name, code, change) => {
    const { response, refused, provider } = await callback(change);
    expect(refused).toMatchObject({ code: `sign-in/${code}`, step: 'callback' });
    expect(response.headers.getSetCookie().join()).not.toContain('moc-session');
    expect(provider.calls('/token')).toBe(0);
  });
});
