import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Diagnosis } from '../diagnosis/diagnosis.js';
import { fetchBrowser } from '../fixtures/fetch-browser.js';
import { type LocalServer, localServer, type ProxyHabits, reverseProxy } from '../fixtures/http-proxy.js';
import { localApp } from '../fixtures/local-app.js';
import { malee } from '../fixtures/people.js';
import { createMocAccount, type MocAccount, type MocAccountOptions, memorySessions } from '../index.js';
import { createTestProvider } from '../testing/index.js';

const provider = createTestProvider({
  personas: [malee],
  clients: [{ clientId: 'app', secret: 'app-secret', redirectUris: ['http://localhost:4000/auth/callback'] }],
});
const closing: LocalServer[] = [];
beforeAll(() => provider.listen());
afterEach(() => {
  provider.faults.clear();
  for (const server of closing.splice(0)) server.close();
});
afterAll(() => provider.close());

/** The app on a port of its own, and the proxy that people open. */
async function deployed(habits: ProxyHabits = {}, options: Partial<MocAccountOptions> = {}) {
  let moc: MocAccount | undefined;
  const app = await localServer(localApp(() => moc!));
  const proxy = await reverseProxy(() => app.port, habits);
  closing.push(app, proxy);
  moc = createMocAccount({
    protocol: 'oidc',
    issuer: provider.issuer,
    clientId: 'app',
    clientAuth: { method: 'client_secret_post', secret: 'app-secret' },
    baseUrl: proxy.origin,
    session: { store: memorySessions(), secrets: ['a-secret-of-thirty-two-characters'] },
    diagnose: true,
    timeout: '1s',
    ...options,
  } as MocAccountOptions);
  return { app, proxy, browser: fetchBrowser() };
}

const asJson = { headers: { accept: 'application/json' } };

async function diagnosed({ proxy, browser }: Awaited<ReturnType<typeof deployed>>): Promise<Diagnosis> {
  const begun = await browser.request(`${proxy.origin}/auth/diagnose`, asJson);
  return (await browser.request(begun.headers.get('location')!, asJson)).json() as Promise<Diagnosis>;
}

const finding = (diagnosis: Diagnosis, what: string) =>
  diagnosis.findings.find((candidate) => candidate.what === what);

describe('where all is well', () => {
  it('says so, and what must be registered at the provider', async () => {
    const world = await deployed();
    const { origin } = world.proxy;
    const diagnosis = await diagnosed(world);
    expect(diagnosis.findings.filter(({ ok }) => !ok)).toEqual([]);
    expect(diagnosis).toMatchObject({
      ok: true,
      baseUrl: origin,
      register: {
        redirectUri: `${origin}/auth/callback`,
        postLogoutRedirectUri: `${origin}/`,
        backchannelLogoutUri: `${origin}/auth/backchannel-logout`,
      },
    });
    expect(diagnosis.findings.map(({ what }) => what)).toEqual([
      'host',
      'cookie-round-trip',
      'cookie-size',
      'provider-metadata',
      'provider-endpoints',
      'provider-keys',
      'provider-clock',
    ]);
  });

  it('is a page for people, Thai first, without scripts or secrets', async () => {
    const { proxy, browser } = await deployed();
    const page = await browser.open(`${proxy.origin}/auth/diagnose`);
    expect(page.status).toBe(200);
    expect(page.html).toContain('เรียบร้อยทุกข้อ');
    expect(page.html).toContain(`${proxy.origin}/auth/backchannel-logout`);
    expect(page.html).not.toMatch(/<script|app-secret|a-secret-of/);
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  it('works for the OAuth endpoints too, and asks for no URIs that they do not know', async () => {
    const world = await deployed({}, {
      protocol: 'moc-oauth2',
      base: provider.issuer,
    } as Partial<MocAccountOptions>);
    const diagnosis = await diagnosed(world);
    expect(diagnosis.ok).toBe(true);
    expect(Object.keys(diagnosis.register)).toEqual(['redirectUri']);
  });

  it('wants no back-channel logout where sessions lie in cookies', async () => {
    const diagnosis = await diagnosed(
      await deployed({}, { session: { store: 'cookie', secrets: ['a-secret-of-thirty-two-characters'] } }),
    );
    expect(diagnosis.register.backchannelLogoutUri).toBeUndefined();
  });
});

describe('proxies', () => {
  it.each([
    ['Set-Cookie', { answer: ({ 'set-cookie': _dropped, ...headers }) => headers }],
    ['Cookie', { request: ({ cookie: _dropped, ...headers }) => headers }],
  ] satisfies [string, ProxyHabits][])('that drop %s are named as the reason', async (_name, habits) => {
    const world = await deployed(habits);
    const diagnosis = await diagnosed(world);
    expect(diagnosis.ok).toBe(false);
    expect(finding(diagnosis, 'cookie-round-trip')).toMatchObject({ ok: false });
    const page = await world.browser.open(`${world.proxy.origin}/auth/diagnose`);
    expect(page.html).toContain('คุกกี้ที่ตั้งไว้ไม่กลับมา');
    expect(page.html).toContain('no proxy drops Set-Cookie or Cookie');
  });

  it('that change Host are shown with what to do', async () => {
    const world = await deployed({ request: (headers) => ({ ...headers, host: 'internal:8080' }) });
    const diagnosis = await diagnosed(world);
    expect(finding(diagnosis, 'host')).toMatchObject({ ok: false });
    expect(finding(diagnosis, 'host')?.advice?.en).toContain('proxy_set_header Host $host');
    expect(diagnosis.seen).toMatchObject({ host: 'internal:8080' });
    expect(finding(diagnosis, 'cookie-round-trip')).toMatchObject({ ok: true });
  });

  it.each(['x-forwarded-host', 'forwarded'])(
    'that change Host but tell it in %s do no harm',
    async (name) => {
      const value = (host = '') => (name === 'forwarded' ? `for=1.2.3.4;host="${host}";proto=http` : host);
      const world = await deployed({
        request: (headers) => ({ ...headers, host: 'internal:8080', [name]: value(headers.host) }),
      });
      expect((await diagnosed(world)).ok).toBe(true);
    },
  );

  it('that say another protocol than baseUrl are named', async () => {
    const world = await deployed({ request: (headers) => ({ ...headers, 'x-forwarded-proto': 'https' }) });
    expect(finding(await diagnosed(world), 'protocol')).toMatchObject({ ok: false });
  });

  it('cannot write into the page', async () => {
    const evil = '<img src=x onerror=alert(1)>';
    const { browser, proxy } = await deployed({
      request: (headers) => ({ ...headers, 'x-forwarded-host': evil, host: 'a"><script>.example' }),
    });
    const { html } = await browser.open(`${proxy.origin}/auth/diagnose`);
    expect(html).toContain('&lt;img src=x');
    expect(html).not.toMatch(/<img|<script/);
  });
});

describe('browsers', () => {
  it('that open another address than baseUrl lose the cookie, as a login would', async () => {
    const { app, browser } = await deployed();
    const begun = await browser.request(`http://127.0.0.1:${app.port}/auth/diagnose`, asJson);
    const diagnosis = (await (
      await browser.request(begun.headers.get('location')!, asJson)
    ).json()) as Diagnosis;
    expect(finding(diagnosis, 'cookie-round-trip')).toMatchObject({ ok: false });
  });

  it('with 6 kB of cookies are told that proxies stop at 8', async () => {
    const world = await deployed();
    world.browser.cookies('localhost').set('old', 'x'.repeat(6_200));
    const diagnosis = await diagnosed(world);
    expect(finding(diagnosis, 'cookie-size')).toMatchObject({ ok: false });
  });

  it('that come back to an old page begin anew', async () => {
    const { proxy, browser } = await deployed();
    const old = `${Date.now() - 600_000}.${'x'.repeat(43)}`;
    const page = await browser.open(`${proxy.origin}/auth/diagnose?probe=${old}`);
    expect(page.html).toContain('เรียบร้อยทุกข้อ');
  });
});

describe('the provider', () => {
  it.each([
    ['down', 'drop'],
    ['silent', 'hang'],
    ['in repair', 'html'],
  ] as const)('is said to be %s', async (_name, fault) => {
    const world = await deployed();
    provider.faults.set('metadata', fault);
    const diagnosis = await diagnosed(world);
    expect(finding(diagnosis, 'provider-metadata')).toMatchObject({ ok: false });
    expect(finding(diagnosis, 'cookie-round-trip')).toMatchObject({ ok: true });
  });

  it.each([300, -300])('has a clock that is %i seconds off', async (seconds) => {
    const world = await deployed();
    provider.faults.setClockAhead(seconds);
    const clock = finding(await diagnosed(world), 'provider-clock');
    expect(clock).toMatchObject({ ok: false });
    expect(clock?.text.en).toMatch(/differ by (299|300|301) seconds/);
  });

  it('has a clock that is off for the OAuth endpoints too', async () => {
    const world = await deployed({}, {
      protocol: 'moc-oauth2',
      base: provider.issuer,
    } as Partial<MocAccountOptions>);
    provider.faults.setClockAhead(300);
    expect(finding(await diagnosed(world), 'provider-clock')).toMatchObject({ ok: false });
  });
});

it('is not there unless it is switched on', async () => {
  const { proxy, browser } = await deployed({}, { diagnose: false });
  expect((await browser.request(`${proxy.origin}/auth/diagnose`)).status).toBe(404);
});
