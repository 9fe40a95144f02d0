import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codeFor, goToCode, PASSWORD, personCalled, profileOf, registered } from '../../fixtures/members.js';
import { type TestApp, testApp } from '../../fixtures/test-app.js';
import { type TestPage, testBrowser } from '../../fixtures/test-browser.js';
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

const newBrowser = () => testBrowser(emulator.issuer);

describe('the registration, without a script', () => {
  it('goes the way of the manual and enters at once', async () => {
    const { browser, page } = await registered(emulator, 'kittisak', 'kittisak@home.example');
    expect(page.path).toBe('/register/done');
    expect(page.html).toContain('สมัครสมาชิก MOC Account แบบชั่วคราวสำเร็จแล้ว');
    const account = await (await emulator.accounts()).accounts.findByEmail('kittisak@home.example');
    expect(account).toMatchObject({
      stage: 'temporary',
      profile: { memberType: 'thai-person', birthDate: '1992-02-29', agency: 'กรมการค้าภายใน' },
    });
    const home = await browser.submit(page, '/register/choose', { choice: 'temporary' });
    expect(home.path).toBe('/account');
    expect(home.html).toContain('เหลืออีก 60 วัน');
    // The app asks for no password: the person has just come in.
    const { claims } = await app.signIn(emulator.issuer, browser, 'kittisak@home.example', 'not asked for');
    expect(claims).toMatchObject({
      sub: account?.id,
      given_name: 'กิตติศักดิ์',
      moc_account_status: 'temporary',
      moc_account_expires_at: account?.expiresAt,
      roles: [],
    });
  });

  it('leads whoever skips a step back to it', async () => {
    const browser = newBrowser();
    for (const path of ['/register/consent', '/register/profile', '/register/code']) {
      expect((await browser.open(path)).path).toBe('/register');
    }
    expect((await browser.open('/register/done')).path).toBe('/sign-in/account');
  });

  it('asks for consent to the very text that was shown', async () => {
    const browser = newBrowser();
    const consent = await browser.submit(await browser.open('/register'), '/register');
    for (const fields of [{}, { consent: 'yes', version: '0' }]) {
      const refused = await browser.submit(consent, '/register/consent', fields as Record<string, string>);
      expect(refused.status).toBe(422);
      expect(refused.html).toContain('href="#consent"');
    }
  });
});

describe('what is wrong with a profile', () => {
  async function refused(change: Record<string, string>, person = 'wirote'): Promise<TestPage> {
    const browser = newBrowser();
    const consent = await browser.submit(await browser.open('/register'), '/register');
    const profile = await browser.submit(consent, '/register/consent', { consent: 'yes' });
    return browser.submit(profile, '/register/profile', {
      ...profileOf(personCalled(person), 'wirote@home.example'),
      ...change,
    });
  }

  it.each([
    ['first', { first: ' ' }],
    ['first-en', { 'first-en': 'Wirote' }],
    ['sex', { sex: 'other' }],
    ['birth', { 'birth-day': '30', 'birth-month': '2' }],
    ['birth', { 'birth-year': '1980' }],
    ['birth', { 'birth-year': '2600' }],
    ['email', { email: 'not an address' }],
    ['agency', { agency: '' }],
    ['personnel-type', { 'personnel-type': '' }],
    ['password', { password: 'short', 'password-again': 'short' }],
    ['password', { password: 'wirote@home.example', 'password-again': 'wirote@home.example' }],
    ['password', { password: 'Password1234', 'password-again': 'Password1234' }],
    ['password-again', { 'password-again': `${PASSWORD}!` }],
    ['last', { last: 'ก'.repeat(101) }],
  ])('is told at %s, and everything but the password stays (%o)', async (field, change) => {
    const page = await refused(change as Record<string, string>);
    expect(page.status).toBe(422);
    expect(page.html).toContain(`<a href="#${field}">`);
    expect(page.html).toContain(`id="${field}-problem"`);
    expect(page.html).toMatch(/id="position"[^>]*value="เจ้าพนักงานธุรการชำนาญงาน"/);
    expect(page.html).not.toContain(PASSWORD);
    expect(page.url.search).toBe('');
  });

  it('is nothing for somebody who is not on the staff and names no agency', async () => {
    const page = await refused({ 'personnel-type': 'external', agency: '', position: '' });
    expect(page.path).toBe('/register/code');
  });

  it('escapes what was typed', async () => {
    const page = await refused({ first: '"><script>alert(1)</script>', last: '' });
    expect(page.html).not.toContain('<script');
  });
});

describe('an address that has an account', () => {
  /** A page without what is random in every page. */
  const plain = ({ html }: TestPage) => html.replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'RANDOM');

  it('is answered byte for byte like any other, when registering and when looked up', async () => {
    await registered(emulator, 'sirirat', 'taken@home.example');
    const answers: { [email: string]: { code: string; wrong: string; lookUp: string } } = {};
    for (const email of ['taken@home.example', 'fresh@home.example']) {
      const browser = newBrowser();
      const asked = await goToCode(browser, personCalled('sirirat'), email);
      const wrong = await browser.submit(asked, '/register/code', { code: '000000' });
      expect(wrong.status).toBe(422);
      const lookUp = await browser.submit(await browser.open('/reemail'), '/reemail', { email });
      expect(lookUp.path).toBe('/reemail/sent');
      answers[email] = { code: plain(asked), wrong: plain(wrong), lookUp: plain(lookUp) };
    }
    const [taken, fresh] = Object.values(answers);
    expect(taken?.code.replace('taken@', 'fresh@')).toBe(fresh?.code);
    expect(taken?.wrong.replace('taken@', 'fresh@')).toBe(fresh?.wrong);
    expect(taken?.lookUp).toBe(fresh?.lookUp);
    const texts = (email: string) =>
      emulator.outbox.mails().flatMap(({ to, text }) => (to === email ? [text] : []));
    await expect.poll(() => texts('taken@home.example').join()).toContain('มีบัญชี MOC Account อยู่แล้ว');
    await expect.poll(() => texts('fresh@home.example').join()).toContain('ยังไม่มีบัญชี');
  });

  it('keeps its password when somebody else registers with it', async () => {
    await registered(emulator, 'buppha', 'kept@home.example');
    const browser = newBrowser();
    const asked = await goToCode(browser, personCalled('pongsak'), 'kept@home.example');
    await browser.submit(asked, '/register/code', { code: '123456' });
    const { claims } = await app.signIn(emulator.issuer, newBrowser(), 'kept@home.example');
    expect(claims.given_name).toBe('บุปผา');
  });
});

describe('the address of a fixed person', () => {
  it('is told as theirs, since they stand on the front page', async () => {
    const email = 'Somying@moc.example';
    const browser = newBrowser();
    const lookUp = await browser.submit(await browser.open('/reemail'), '/reemail', { email });
    const registration = await goToCode(browser, personCalled('pongsak'), email);
    for (const page of [lookUp, registration]) {
      expect([page.status, page.html.includes('บุคคลตัวอย่างในระบบจำลอง')]).toEqual([422, true]);
    }
  });
});

describe('the code', () => {
  it('of the newest message counts, and Thai digits are digits', async () => {
    const browser = newBrowser();
    const email = 'resent@home.example';
    const asked = await goToCode(browser, personCalled('pongsak'), email);
    const old = await codeFor(emulator, email);
    const again = await browser.submit(asked, '/register/resend');
    expect(again.html).toContain('ส่งรหัสใหม่แล้ว');
    const code = await codeFor(emulator, email, [old]);
    expect((await browser.submit(again, '/register/code', { code: old })).status).toBe(422);
    const thai = [...code].map((digit) => '๐๑๒๓๔๕๖๗๘๙'[Number(digit)]).join('');
    expect((await browser.submit(again, '/register/code', { code: thai })).path).toBe('/register/done');
  });

  it('sent twice at once makes one account, and both presses come in', async () => {
    const browser = newBrowser();
    const email = 'twice@home.example';
    const asked = await goToCode(browser, personCalled('pongsak'), email);
    const code = await codeFor(emulator, email);
    const both = await Promise.all([1, 2].map(() => browser.send(asked, '/register/code', { code })));
    expect(both.map(({ headers }) => headers.get('location'))).toEqual(['/register/done', '/register/done']);
    expect((await browser.open('/register/done')).status).toBe(200);
    expect((await browser.submit(asked, '/register/code', { code })).path).toBe('/register/done');
  });

  it.each(['', '12345', 'abcdef'])('that is none (%j) is told so', async (code) => {
    const browser = newBrowser();
    const asked = await goToCode(browser, personCalled('pongsak'), `none${code.length}@home.example`);
    const page = await browser.submit(asked, '/register/code', { code });
    expect([page.status, page.html.includes('กรุณากรอกรหัสเป็นตัวเลข 6 หลัก')]).toEqual([422, true]);
  });
});

describe('a form', () => {
  it('of another page, another site or without its mark changes nothing', async () => {
    const browser = newBrowser();
    const page = await browser.open('/register');
    const body = () => new URLSearchParams({ 'member-type': 'thai-person' });
    expect((await browser.request('/register', { method: 'POST', body: body() })).status).toBe(403);
    const foreign = { origin: 'https://evil.example' };
    const sent = await browser.request('/register', { method: 'POST', body: body(), headers: foreign });
    expect(sent.status).toBe(404);
    expect((await browser.open('/register/consent')).path).toBe('/register');
    expect((await browser.submit(page, '/register', { csrf: 'x' })).status).toBe(403);
  });

  it('comes too often: the person is told when to try again, and what was typed stays', async () => {
    const browser = newBrowser();
    const email = 'often@home.example';
    let page = await browser.open('/reemail');
    for (let time = 0; time < 4 && page.path !== '/x'; time += 1) {
      page = await browser.submit(await browser.open('/reemail'), '/reemail', { email });
    }
    expect(page.status).toBe(429);
    expect(page.html).toContain('ลองใหม่ได้ในอีกประมาณ');
    expect(page.html).toContain(`value="${email}"`);
  });
});

describe('its language', () => {
  it('is switched on every page and stays', async () => {
    const browser = newBrowser();
    const thai = await browser.open('/register');
    expect(thai.html).toContain('<html lang="th">');
    const english = await browser.open('/register?lang=en');
    expect(english.path).toBe('/register');
    expect(english.url.search).toBe('');
    expect(english.html).toContain('Choose the type of member');
    const main = (await browser.open('/reemail')).html;
    expect(main.slice(main.indexOf('<main'))).not.toMatch(/[\u0e00-\u0e7f]/);
    expect((await browser.open('/reemail?lang=th')).html).toContain('<html lang="th">');
  });
});

it('keeps passwords over a restart, in a file for its owner alone that holds no password', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'emulator-test-'));
  try {
    const first = await startEmulator({ port: 0, clients: [app.client], dataDir });
    await registered(first, 'pongsak', 'stays@home.example');
    await first.close();
    const path = join(dataDir, 'passwords.json');
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    expect(await readFile(path, 'utf8')).toMatch(
      /^\{"[\w-]{36}":\{"email":"stays@home\.example","hash":"\$argon2id\$[^"]+"\}\}$/,
    );
    const second = await startEmulator({ port: 0, clients: [app.client], dataDir });
    try {
      const browser = testBrowser(second.issuer);
      const { claims } = await app.signIn(second.issuer, browser, 'stays@home.example');
      expect(claims.email).toBe('stays@home.example');
      const wrong = app.signIn(second.issuer, testBrowser(second.issuer), 'stays@home.example', 'x');
      await expect(wrong).rejects.toThrow('401');
    } finally {
      await second.close();
    }
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
  // Two databases are made in folders: on a busy machine that takes a while.
}, 120_000);

it('met no failure inside', () => expect(errors).toEqual([]));
