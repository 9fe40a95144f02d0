import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { cardOf, PASSWORD, personCalled, registered } from '../../fixtures/members.js';
import { type TestApp, testApp } from '../../fixtures/test-app.js';
import { testBrowser } from '../../fixtures/test-browser.js';
import { demoPeople, type Emulator, startEmulator } from '../../index.js';

const errors: Error[] = [];
let emulator: Emulator;
let app: TestApp;

beforeAll(async () => {
  app = await testApp();
  emulator = await startEmulator({ port: 0, clients: [app.client], onError: (error) => errors.push(error) });
  await emulator.accounts();
}, 120_000);
beforeEach(async () => {
  await emulator.clock.reset();
  app.logouts.length = 0;
});
afterAll(async () => {
  await emulator.close();
  app.close();
});

async function verified(id: string, email: string) {
  const { browser, page } = await registered(emulator, id, email);
  const ways = await browser.submit(page, '/register/choose', { choice: 'permanent' });
  const card = await browser.submit(ways, '/verify/start', { way: 'ministry-personnel' });
  await browser.submit(card, '/verify/card', cardOf(personCalled(id)));
  return browser;
}

describe('an approval', () => {
  it('shows in the next tokens of the app', async () => {
    const { browser } = await registered(emulator, 'pimchanok', 'a1@home.example');
    const before = await app.signIn(emulator.issuer, browser, 'a1@home.example');
    expect(before.claims).toMatchObject({ moc_account_status: 'temporary', roles: [] });
    const card = await browser.submit(await browser.open('/verify'), '/verify/start');
    await browser.submit(card, '/verify/card', cardOf(personCalled('pimchanok')));
    const after = await app.signIn(emulator.issuer, browser, 'a1@home.example');
    expect(after.claims).toMatchObject({ moc_account_status: 'ministry-personnel', roles: ['personnel'] });
    expect(after.claims).not.toHaveProperty('moc_account_expires_at');
    expect((await browser.open('/account')).html).toContain('บุคลากรกระทรวงพาณิชย์');
  });
});

describe('a revocation', () => {
  it('ends the sessions, tells the app, and is told to the person', async () => {
    const email = 'r1@home.example';
    const browser = await verified('kittisak', email);
    const { claims, refresh_token } = await app.signIn(emulator.issuer, browser, email);
    const service = await emulator.accounts();
    await service.accounts.revoke(String(claims.sub), 'left', { by: 'administrator-1' });
    await expect.poll(() => app.logouts.length).toBe(1);
    expect(app.logouts[0]).toMatchObject({ sub: claims.sub, aud: app.client.clientId });
    expect((await app.refresh(emulator.issuer, refresh_token)).body).toMatchObject({
      error: 'invalid_grant',
    });
    expect((await browser.open('/account')).html).toContain('บัญชีถูกระงับการใช้งาน');
    const signIn = await browser.open('/sign-in/account');
    const refused = await browser.submit(signIn, '/sign-in/account', { email, password: PASSWORD });
    expect([refused.status, refused.html.includes('ถูกระงับการใช้งาน')]).toEqual([403, true]);
  });
});

describe('the clock', () => {
  it('jumps over the last day: the account ends, the app hears of it, and the address is free again', async () => {
    const email = 'c1@home.example';
    const { browser } = await registered(emulator, 'wirote', email);
    const { refresh_token } = await app.signIn(emulator.issuer, browser, email);
    const clock = await browser.open('/clock');
    const later = await browser.submit(clock, '/clock', { jump: '60' });
    expect(later.html).toContain('เร็วกว่าเวลาจริง 60 วัน');
    expect((await browser.open('/account')).html).toContain('วันนี้เป็นวันสุดท้าย');
    expect((await app.refresh(emulator.issuer, refresh_token)).status).toBe(200);
    expect(app.logouts).toEqual([]);
    await emulator.clock.jump({ days: 1 });
    expect(app.logouts).toHaveLength(1);
    expect((await browser.open('/account')).html).toContain('บัญชีชั่วคราวหมดอายุแล้ว');
    const signIn = await browser.open('/sign-in/account');
    const refused = await browser.submit(signIn, '/sign-in/account', { email, password: PASSWORD });
    expect([refused.status, refused.html.includes('ครบกำหนดอายุการใช้งาน')]).toEqual([403, true]);
    // An account that has ended is nobody's any more: its address can be registered anew.
    const again = await registered(emulator, 'wirote', email).catch((error: Error) => error);
    expect(again).not.toBeInstanceOf(Error);
    const back = await browser.submit(await browser.open('/clock'), '/clock', { reset: '1' });
    expect(back.html).toContain('ตรงกับเวลาจริง');
  });

  it.each(['0', '-1', '1.5', 'x', '99999'])('does not jump %s days', async (days) => {
    const browser = testBrowser(emulator.issuer);
    const page = await browser.open('/clock');
    const fields = new URLSearchParams({
      csrf: /name="csrf" value="([^"]+)"/.exec(page.html)?.[1] ?? '',
      days,
    });
    const answer = await browser.request('/clock', { method: 'POST', body: fields });
    expect(answer.status).toBe(422);
    expect(emulator.clock.aheadDays()).toBe(0);
    await expect(emulator.clock.jump({ days: Number(days) })).rejects.toThrow(RangeError);
  });

  it('leaves the time of tokens alone, so that apps can check them', async () => {
    await emulator.clock.jump({ days: 30 });
    const response = await fetch(emulator.issuer);
    expect(Math.abs(Date.parse(response.headers.get('date') ?? '') - Date.now())).toBeLessThan(60_000);
  });
});

describe('the fixed people of the demonstration', () => {
  it('sign in as ever, and their page says that nothing changes for them', async () => {
    const browser = testBrowser(emulator.issuer);
    const [somying] = demoPeople;
    const page = await browser.open('/sign-in/account');
    const fields = { email: somying!.email, password: somying!.password };
    const home = await browser.submit(page, '/sign-in/account', fields);
    expect(home.path).toBe('/account');
    expect(home.html).toContain('บุคคลตัวอย่าง');
    expect((await browser.open('/verify')).path).toBe('/account');
  });
});

describe('the mailbox', () => {
  it('is plainly the emulator’s own, and shows what would be sent', async () => {
    await registered(emulator, 'buppha', 'm1@home.example');
    const { html } = await testBrowser(emulator.issuer).open('/mail?lang=en');
    expect(html).toContain('in the emulator only');
    expect(html).toContain('m1@home.example');
    expect(html).not.toContain('<script');
  });
});

describe('guessing a password', () => {
  it('is stopped after ten tries, and the owner is told to wait', async () => {
    const browser = testBrowser(emulator.issuer);
    let page = await browser.open('/sign-in/account');
    for (let time = 0; time < 11; time += 1) {
      page = await browser.submit(page, '/sign-in/account', { email: 'g1@home.example', password: 'x' });
    }
    expect(page.status).toBe(429);
  });
});

it('met no failure inside', () => expect(errors).toEqual([]));
