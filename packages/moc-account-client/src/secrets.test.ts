import { inspect } from 'node:util';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import {
  APP,
  appAtProvider,
  CLIENT,
  SAME_ORIGIN,
  SECRETS,
  withTokenLife,
} from './fixtures/app-at-provider.js';
import { malee } from './fixtures/people.js';
import { memorySessions, type SessionStore } from './index.js';
import { createTestProvider } from './testing/index.js';

const provider = createTestProvider({ personas: [malee], clients: [CLIENT] });
beforeAll(() => provider.listen());
afterAll(() => provider.close());
afterEach(() => provider.faults.clear());

/** Whatever goes over the wire that nobody else may see: tokens, codes, verifiers, the client's secret. */
function eavesdropper(inner: typeof fetch) {
  const secrets = new Map<string, string>([
    ['client secret', CLIENT.secret],
    ['session secret', SECRETS[0]],
    ['password', malee.password],
    ['name', malee.person.name.first],
    ['e-mail', malee.email],
  ]);
  const note = (name: string, value: unknown) => {
    if (typeof value === 'string' && value.length > 8) secrets.set(`${name} ${secrets.size}`, value);
  };
  const listening: typeof fetch = async (input, init) => {
    for (const [name, value] of new URLSearchParams(String(init?.body ?? ''))) {
      if (/token|code|secret|verifier/.test(name) && name !== 'token_type_hint') note(name, value);
    }
    const answer = await inner(input, init);
    if (new URL(String(input)).pathname !== '/token' || !answer.ok) return answer;
    const body: unknown = await answer
      .clone()
      .json()
      .catch(() => ({}));
    for (const [name, value] of Object.entries(body as object)) if (/token$/.test(name)) note(name, value);
    return answer;
  };
  return { fetch: listening, secrets };
}

it.each<[string, () => SessionStore | 'cookie']>([
  ['a store', () => memorySessions()],
  ['cookies', () => 'cookie'],
])(
  'tells no secret in events, errors and answers, whatever goes wrong (sessions in %s)',
  async (_name, store) => {
    const { fetch: listening, secrets } = eavesdropper(withTokenLife(0));
    const app = appAtProvider(provider, { store: store(), fetch: listening, timeout: '1s' });
    const told: string[] = [];
    const hear = async (work: Promise<unknown>) => {
      const outcome = await work.catch((error: unknown) => error);
      if (outcome instanceof Response) told.push(await outcome.text(), JSON.stringify([...outcome.headers]));
      // All of an error: its causes, details and hidden fields, as a log would print them.
      else if (outcome instanceof Error) told.push(inspect(outcome, { depth: 12, showHidden: true }));
    };
    const ask = () => app.moc.accessToken(app.request());

    for (const fault of ['html', 'error', 'drop', 'redirect', 'hang'] as const) {
      provider.faults.set('token', fault);
      const page = await app.signIn(malee, `/auth/login?returnTo=/${fault}`);
      told.push(page.html);
      provider.faults.clear();
    }
    await app.signIn(malee);
    for (const fault of ['html', 'error', 'drop', 'redirect', 'hang'] as const) {
      provider.faults.set('token', fault);
      await hear(ask());
      provider.faults.clear();
    }
    await ask();
    const callback = `${APP}/auth/callback?code=a-code-of-nobody&state=${'s'.repeat(43)}`;
    await hear(app.moc.handler(app.request(callback.slice(APP.length))));
    await hear(app.moc.require(app.request(), { role: 'administrator' }) as Promise<Response>);
    const idToken = [...secrets].find(([name]) => name.startsWith('id_token'))?.[1] ?? '';
    const body = new URLSearchParams({ logout_token: idToken });
    await hear(app.moc.handler(new Request(`${APP}/auth/backchannel-logout`, { method: 'POST', body })));
    provider.faults.set('revocation', 'error');
    await app.moc.handler(app.request('/auth/logout', SAME_ORIGIN));
    await hear(ask());

    expect(told.length).toBeGreaterThan(14);
    expect(app.events.length).toBeGreaterThan(20);
    const kinds = [...secrets.keys()].map((name) => name.replace(/ \d+$/, ''));
    expect(kinds).toEqual(
      expect.arrayContaining(['access_token', 'refresh_token', 'id_token', 'code', 'code_verifier']),
    );
    const all = [...told, JSON.stringify(app.events)].join('\n');
    for (const [name, secret] of secrets) expect(all.includes(secret), name).toBe(false);
    for (const [, cookie] of app.browser.cookies('localhost')) expect(all).not.toContain(cookie);
  },
);
