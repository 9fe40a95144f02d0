import { createMocAccount, type SignInEvent } from '@moc-sdk/moc-account-client';
import { fictionalPeople } from '@moc-sdk/moc-account-client/verification/testing';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { type ThaidProof, thaid } from './index.js';
import { startThaidProvider } from './testing/thaid-provider.js';

const APP = 'http://localhost:4000';
const CLIENT = 'ops-ta';
const OWN_SESSION = 'moc-session-4000=the-session-of-the-app';
const [person] = fictionalPeople;
if (!person) throw new TypeError('There must be somebody.');

const provider = await startThaidProvider(fictionalPeople, CLIENT, `${APP}/thaid/callback`);
afterAll(() => provider.close());

const taken: { proof: ThaidProof; cookie: string | null }[] = [];
const events: SignInEvent[] = [];
let refuse = false;
const options = {
  issuer: provider.issuer,
  clientId: CLIENT,
  clientSecret: provider.clientSecret,
  baseUrl: APP,
  secrets: ['a-secret-of-thirty-two-characters'],
  onEvent: (event: SignInEvent) => void events.push(event),
  takeProof: async (proof: ThaidProof, request: Request) => {
    if (refuse) throw new Error(`not for ${proof.nationalId}`);
    taken.push({ proof, cookie: request.headers.get('cookie') });
  },
};
const proofs = createMocAccount(thaid(options));

beforeEach(() => {
  taken.length = 0;
  events.length = 0;
  refuse = false;
  for (const claim of Object.keys(provider.says)) delete provider.says[claim];
});

/** A browser that is signed in to the app, and goes through ThaID's own pages. */
function browser() {
  const jars: Record<string, Map<string, string>> = {
    [APP]: new Map([OWN_SESSION.split('=') as [string, string]]),
  };
  const visit = async (url: URL, init: RequestInit = {}): Promise<{ url: URL; response: Response }> => {
    const jar = jars[url.origin] ?? new Map<string, string>();
    jars[url.origin] = jar;
    const cookie = [...jar].map((pair) => pair.join('=')).join('; ');
    const request = new Request(url, {
      ...init,
      redirect: 'manual',
      headers: { cookie, accept: 'text/html' },
    });
    const response = await (url.origin === APP ? proofs.handler(request) : fetch(request));
    for (const header of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(header) ?? [];
      if (value === '') jar.delete(name);
      else jar.set(name, value);
    }
    const location = response.headers.get('location');
    if (location === null || url.pathname === '/thaid/callback') return { url, response };
    return visit(new URL(location, url));
  };
  const submit = async (page: { url: URL; response: Response }, fields: Record<string, string>) => {
    const html = await page.response.text();
    const action = /<form[^>]*action="([^"]+)"/.exec(html)?.[1] ?? '';
    const prompt = /name="prompt" value="(\w+)"/.exec(html)?.[1] ?? '';
    return visit(new URL(action, page.url), {
      method: 'POST',
      body: new URLSearchParams({ prompt, ...fields }),
    });
  };
  return { jars, visit, submit };
}

/** Goes to ThaID as somebody, agrees, and comes back. */
async function prove(id: string, returnTo = '/verify') {
  const { jars, visit, submit } = browser();
  const form = await visit(new URL(`${APP}/thaid/login?returnTo=${returnTo}`));
  const consent = await submit(form, { login: id, password: 'any' });
  const back = await submit(consent, {});
  return { jars, visit, ...back };
}

describe('a proof by ThaID', () => {
  it.each(fictionalPeople.map((one) => [one.id, one] as const))(
    'of %s is handed to the app with its own session, once',
    async (id, { nationalId, name, birthDate }) => {
      const { url, response } = await prove(id);
      expect(response.status).toBe(303);
      expect(response.headers.get('location')).toBe(`${APP}/verify`);
      const [year, month, day] = birthDate.split('-').map(Number);
      expect(taken).toHaveLength(1);
      expect(taken[0]?.proof).toEqual({ nationalId, name, birthDate: { year, month, day }, ial: '2.3' });
      expect(taken[0]?.cookie).toContain(OWN_SESSION);
      expect(url.href).not.toContain(nationalId);
    },
  );

  it('begins no session and leaves the one that is there', async () => {
    const { jars, response } = await prove(person.id);
    expect(response.headers.getSetCookie().join()).not.toContain('moc-session');
    expect(jars[APP]?.get('moc-session-4000')).toBe('the-session-of-the-app');
    for (const path of ['session', 'logout', 'backchannel-logout']) {
      const answer = await proofs.handler(new Request(`${APP}/thaid/${path}`, { method: 'POST' }));
      expect(answer.status, path).toBe(404);
    }
  });

  it('counts once when the page is loaded again', async () => {
    const { url, visit } = await prove(person.id);
    const again = await visit(url);
    expect(again.response.headers.get('location')).toBe(`${APP}/verify`);
    expect(taken).toHaveLength(1);
  });

  it('of another browser is none', async () => {
    const { url } = await prove(person.id);
    const stolen = await proofs.handler(new Request(url));
    expect(stolen.status).not.toBe(303);
    expect(taken).toHaveLength(1);
  });

  it('that the app refuses ends with an error page, and tells nothing of the person', async () => {
    refuse = true;
    const { response } = await prove(person.id);
    expect(response.status).toBe(500);
    expect(await response.text()).not.toContain(person.nationalId);
    expect(JSON.stringify(events)).not.toContain(person.nationalId);
  });

  it.each([
    ['pid', '9100700000112'],
    ['pid', undefined],
    ['birthdate', '1987-13-03'],
    ['given_name', ''],
    ['ial', 'high'],
  ])('is refused when ThaID says %s as %j, naming the claim only', async (claim, value) => {
    provider.says[claim] = value;
    const { response } = await prove(person.id);
    expect(response.status).toBeGreaterThanOrEqual(400);
    expect(taken).toEqual([]);
    const refused = events.find(({ type }) => type === 'refused');
    expect(refused).toMatchObject({
      code: 'sign-in/claims-invalid',
      message: expect.stringContaining(claim),
    });
    expect(JSON.stringify(events)).not.toContain(person.nationalId.slice(0, 12));
  });

  it('of somebody who turns back is none', async () => {
    const { visit } = browser();
    const form = await visit(new URL(`${APP}/thaid/login`));
    const abort = /href="([^"]*\/abort)"/.exec(await form.response.text())?.[1] ?? '';
    const { url, response } = await visit(new URL(abort, form.url));
    expect(url.pathname).toBe('/thaid/callback');
    expect(response.status).toBeGreaterThanOrEqual(400);
    expect(taken).toEqual([]);
  });
});

it('the login asks for what the proof needs and no more', async () => {
  const answer = await proofs.handler(new Request(`${APP}/thaid/login`));
  const asked = new URL(answer.headers.get('location') ?? '').searchParams;
  expect(asked.get('scope')).toBe('openid pid title given_name family_name birthdate ial');
  expect(asked.get('code_challenge_method')).toBe('S256');
  expect(asked.get('redirect_uri')).toBe(`${APP}/thaid/callback`);
});
