import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { cardOf, personCalled, registered } from '../../fixtures/members.js';
import { type TestApp, testApp } from '../../fixtures/test-app.js';
import { testBrowser } from '../../fixtures/test-browser.js';
import { type Emulator, startEmulator } from '../../index.js';

const errors: Error[] = [];
let emulator: Emulator;
let app: TestApp;

beforeAll(async () => {
  app = await testApp();
  emulator = await startEmulator({ port: 0, clients: [app.client], onError: (error) => errors.push(error) });
  await emulator.accounts();
}, 120_000);
afterAll(async () => {
  await emulator.close();
  app.close();
});

describe('whoever comes from an app’s sign-in page without an account', () => {
  const ask = (challenge: string) =>
    `/auth?${new URLSearchParams({
      ...{
        client_id: app.client.clientId,
        redirect_uri: `${app.origin}/auth/callback`,
        response_type: 'code',
      },
      ...{ scope: 'openid', code_challenge: challenge, code_challenge_method: 'S256' },
    })}`;
  const CHALLENGE = 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM';
  const linkIn = (html: string, pattern: RegExp) => pattern.exec(html)?.[1] ?? '';
  const newcomer = /<a href="([^"]*)">สำหรับผู้ใช้งานที่ไม่เคยสมัครมาก่อน ลงทะเบียนคลิกที่นี่/;
  const goOn = /<a class="button" href="([^"]*)">เข้าใช้งาน OPS-TA ต่อ</;

  it('registers and goes on to the app, without a second sign-in and without a trace in the address', async () => {
    const browser = testBrowser(emulator.issuer);
    const signIn = await browser.open(ask(CHALLENGE));
    const types = await browser.open(linkIn(signIn.html, newcomer));
    expect(types.url.href).toBe(`${emulator.issuer}/register`);
    const { page } = await registered(emulator, 'pimchanok', 'app1@home.example', browser);
    const account = await browser.submit(page, '/register/choose', { choice: 'temporary' });
    expect(linkIn(account.html, goOn)).toBe(signIn.path);
    const back = await browser.open(linkIn(account.html, goOn));
    expect(back.url.origin).toBe(app.origin);
    expect(back.url.searchParams.get('code')).toBeTruthy();
    expect((await browser.open('/account')).html).not.toContain('OPS-TA');
  });

  it('is led to the app from the badge too', async () => {
    const browser = testBrowser(emulator.issuer);
    await browser.open(linkIn((await browser.open(ask(CHALLENGE))).html, newcomer));
    const { page } = await registered(emulator, 'wirote', 'app2@home.example', browser);
    await browser.submit(page, '/register/choose', { choice: 'permanent' });
    const card = await browser.submit(await browser.open('/verify'), '/verify/start');
    const badge = await browser.submit(card, '/verify/card', cardOf(personCalled('wirote')));
    const back = await browser.open(linkIn(badge.html, goOn));
    expect(back.url.origin).toBe(app.origin);
  });

  it('finds the app’s own address once its sign-in page has expired', async () => {
    const browser = testBrowser(emulator.issuer);
    const signIn = await browser.open(ask(CHALLENGE));
    await browser.open(linkIn(signIn.html, newcomer));
    await registered(emulator, 'pimchanok', 'app3@home.example', browser);
    const later = Date.now() + 31 * 60_000;
    const time = vi.spyOn(Date, 'now').mockImplementation(() => later);
    try {
      const home = `href="${app.origin}/">ไปที่ OPS-TA`;
      expect((await browser.open('/account')).html).toContain(home);
      const expired = await browser.open(signIn.path);
      expect(expired.status).toBe(400);
      expect(expired.html).toContain(home);
    } finally {
      time.mockRestore();
    }
  });

  it.each(['//evil.example/', 'https://evil.example/', '/\\evil.example', '/register?x=1', '/%2f%2fevil'])(
    'is led nowhere else (%s)',
    async (target) => {
      const browser = testBrowser(emulator.issuer);
      const signIn = await browser.open(ask(CHALLENGE));
      const page = await browser.open(`${signIn.path}?go=${encodeURIComponent(target)}`);
      expect(page.path).toBe(signIn.path);
    },
  );

  it('signs nobody else in: another browser with the address of the sign-in gets nothing', async () => {
    const browser = testBrowser(emulator.issuer);
    const signIn = await browser.open(ask(CHALLENGE));
    const { browser: stranger } = await registered(emulator, 'pimchanok', 'app4@home.example');
    const page = await stranger.open(signIn.path);
    expect([page.path, page.status]).toEqual([signIn.path, 400]);
    expect((await browser.open(signIn.path)).status).toBe(200);
  });
});
