import { createServer } from 'node:http';
import { personSchema } from '@moc-sdk/core';
import { fictionalPeople } from '@moc-sdk/moc-account-client/verification/testing';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { demoAppClient, demoPeople, type Emulator, opsTaClient, startEmulator } from './index.js';

const CALLBACK = 'http://localhost:4000/auth/callback';
const errors: Error[] = [];
let emulator: Emulator;

beforeAll(async () => {
  emulator = await startEmulator({ port: 0, onError: (error) => errors.push(error) });
});
afterAll(() => emulator.close());

/** Opens the sign-in page as an app's redirect would; returns what is needed to go on. */
async function openSignIn(parameters: Record<string, string> = {}) {
  const query = new URLSearchParams({
    client_id: opsTaClient.clientId,
    redirect_uri: CALLBACK,
    response_type: 'code',
    scope: 'openid profile email moc_account',
    code_challenge: 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
    code_challenge_method: 'S256',
    ...parameters,
  });
  const begun = await fetch(`${emulator.issuer}/auth?${query}`, { redirect: 'manual' });
  const cookie = begun.headers
    .getSetCookie()
    .map((header) => header.split(';')[0])
    .join('; ');
  const url = new URL(begun.headers.get('location') ?? '', emulator.issuer);
  const open = (search = '') => fetch(url + search, { headers: { cookie } });
  const submit = (fields: Record<string, string>) =>
    fetch(url, {
      method: 'POST',
      headers: { cookie },
      body: new URLSearchParams(fields),
      redirect: 'manual',
    });
  return { begun, open, submit };
}

describe('the emulator', () => {
  it('answers on localhost, 127.0.0.1 and ::1 alike', async () => {
    const { port } = new URL(emulator.issuer);
    for (const host of ['localhost', '127.0.0.1', '[::1]']) {
      const response = await fetch(`http://${host}:${port}/.well-known/openid-configuration`);
      expect(await response.json()).toMatchObject({ issuer: emulator.issuer });
    }
  });

  it('says which port is taken', async () => {
    const port = Number(new URL(emulator.issuer).port);
    await expect(startEmulator({ port })).rejects.toMatchObject({
      code: 'system/port-in-use',
      details: { port },
    });
  });

  it('leaves no half of a port behind when the other half is taken', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '::1', resolve));
    const address = other.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    await expect(startEmulator({ port })).rejects.toMatchObject({ code: 'system/port-in-use' });
    await new Promise((resolve) => other.close(resolve));
    const free = await startEmulator({ port });
    await free.close();
  });

  it('starts without a word on the terminal', async () => {
    const spies = (['log', 'info', 'warn', 'error'] as const).map((name) => vi.spyOn(console, name));
    const quiet = await startEmulator({ port: 0 });
    await quiet.close();
    for (const spy of spies) expect(spy).not.toHaveBeenCalled();
  });

  it('knows five fictional people without national IDs: staff, a citizen who is not verified, a company', () => {
    expect(demoPeople.map(({ id, kind = 'person', status }) => [id, kind, status])).toEqual([
      ['somying', 'person', 'ministry-personnel'],
      ['natthanicha', 'person', 'ministry-personnel'],
      ['prapat', 'person', 'ministry-personnel'],
      ['wichai', 'person', 'temporary'],
      ['thaiphan', 'juristic', 'permanent'],
    ]);
    for (const { person, email } of demoPeople) {
      expect(personSchema.parse(person)).toEqual(person);
      expect(email).toMatch(/^[a-z]+@[a-z]+\.example$/);
    }
    expect(JSON.stringify(demoPeople)).not.toMatch(/\d{13}/);
  });
});

describe('its front page', () => {
  it('shows the card of everybody whom the sources know, and what becomes of them', async () => {
    const html = await (await fetch(emulator.issuer)).text();
    for (const { nationalId, laserCode } of fictionalPeople) {
      expect(nationalId).toMatch(/^9/);
      expect(html).toContain(`<code>${nationalId}</code>`);
      expect(html).toContain(`<code>${laserCode}</code>`);
    }
    expect(html.match(/ได้ตราสัญลักษณ์ทันที/g)).toHaveLength(3);
    expect(html.match(/ต้องแนบเอกสาร/g)).toHaveLength(3);
  });

  it('says in Thai and English what it is, what it offers and who can sign in', async () => {
    const response = await fetch(emulator.issuer);
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
    const html = await response.text();
    expect(html).toContain('ไม่ใช่ระบบ MOC Account จริง');
    for (const text of [
      '/.well-known/openid-configuration',
      '/auth/accesstoken',
      'demo-app-secret',
      'ops-ta',
      'on every port of this machine',
      ...demoPeople.flatMap(({ email, password, note }) => [email, password, note.th, note.en]),
    ]) {
      expect(html).toContain(text);
    }
    expect(html).not.toContain('<script');
  });
});

describe('an app that one is writing', () => {
  it('is answered on every port of this machine by both protocols, and elsewhere by neither', async () => {
    for (const path of ['/auth', '/auth/authorize']) {
      const status = async (redirect_uri: string) => {
        const query = new URLSearchParams({
          client_id: demoAppClient.clientId,
          redirect_uri,
          response_type: 'code',
          scope: 'openid',
          code_challenge: 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
          code_challenge_method: 'S256',
        });
        return (await fetch(`${emulator.issuer}${path}?${query}`, { redirect: 'manual' })).status;
      };
      expect(await status('http://localhost:53817/auth/callback')).toBe(303);
      expect(await status('http://127.0.0.1:5173/auth/callback')).toBe(303);
      expect(await status('http://localhost:53817/elsewhere')).toBe(400);
      expect(await status('http://evil.example/auth/callback')).toBe(400);
    }
  });
});

describe('its OAuth endpoints', () => {
  it('show the same sign-in page, of no use to another browser', async () => {
    const query = new URLSearchParams({
      client_id: opsTaClient.clientId,
      redirect_uri: CALLBACK,
      response_type: 'code',
      state: 's',
    });
    const begun = await fetch(`${emulator.issuer}/auth/authorize?${query}`, { redirect: 'manual' });
    const page = new URL(begun.headers.get('location') ?? '', emulator.issuer);
    const cookie = begun.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    const html = await (await fetch(page, { headers: { cookie } })).text();
    expect(html).toContain('ไม่ใช่ระบบ MOC Account จริง');
    expect(html).toContain('OPS-TA');
    expect((await fetch(page)).status).toBe(400);
    const back = await fetch(page, {
      method: 'POST',
      headers: { cookie },
      body: new URLSearchParams({ email: 'somying@moc.example', password: 'moc-demo-1' }),
      redirect: 'manual',
    });
    const answer = new URL(back.headers.get('location') ?? '').searchParams;
    expect([answer.get('state'), answer.get('code')]).toEqual(['s', expect.stringMatching(/^[\w-]{43}$/)]);
  });
});

describe('its sign-in page', () => {
  it('asks for a one-time code where the app does, and shows the one of the person who is chosen', async () => {
    const plain = await openSignIn();
    expect(await (await plain.open('?person=prapat')).text()).not.toContain('name="code"');
    const { open, submit } = await openSignIn({ acr_values: 'mfa' });
    expect(await (await open('?person=prapat')).text()).toMatch(/name="code"[^>]*value="333333"/);
    const wrong = await submit({ email: 'prapat@moc.example', password: 'moc-demo-3', code: '1' });
    expect(wrong.status).toBe(401);
    const right = await submit({ email: 'prapat@moc.example', password: 'moc-demo-3', code: '333333' });
    expect(right.status).toBe(303);
  });

  it('is plainly an emulator, needs no script and loads nothing from elsewhere', async () => {
    const { open } = await openSignIn();
    const response = await open();
    const html = await response.text();
    expect(html).toContain('ไม่ใช่ระบบ MOC Account จริง');
    expect(html).toContain('OPS-TA');
    expect(html).not.toContain('<script');
    const policy = response.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("form-action 'self' http://localhost:4000");
    const font = /url\(([^)]+)\)/.exec(html)?.[1] ?? '';
    const loaded = await fetch(emulator.issuer + font);
    expect(loaded.headers.get('content-type')).toBe('font/woff2');
    expect((await loaded.arrayBuffer()).byteLength).toBeGreaterThan(5_000);
  });

  it('fills in the form for the person who is chosen', async () => {
    const { open } = await openSignIn();
    const html = await (await open('?person=prapat')).text();
    expect(html).toMatch(/name="email"[^>]*value="prapat@moc.example"/);
    expect(html).toMatch(/name="password"[^>]*value="moc-demo-3"/);
    expect(html).toContain('aria-current="true"');
  });

  it('takes the hint of the app for the e-mail', async () => {
    const { open } = await openSignIn({ login_hint: 'somying@moc.example' });
    expect(await (await open()).text()).toMatch(/name="email"[^>]*value="somying@moc.example"/);
  });

  it('lets a person in with the right password', async () => {
    const { submit } = await openSignIn();
    const response = await submit({ email: ' Somying@MOC.example ', password: 'moc-demo-1' });
    expect(response.status).toBe(303);
    expect(response.headers.get('location')).toMatch(/\/auth\/[\w-]+$/);
  });

  it.each([
    ['a wrong password', { email: 'somying@moc.example', password: 'moc-demo-2' }],
    ['no password', { email: 'somying@moc.example', password: '' }],
    ['an unknown e-mail', { email: 'nobody@moc.example', password: 'moc-demo-1' }],
    ['an empty form', {}],
  ])('says the same about %s', async (_name, fields) => {
    const { submit } = await openSignIn();
    const response = await submit(fields);
    expect(response.status).toBe(401);
    const html = await response.text();
    expect(html).toContain('<p role="alert" id="problem">อีเมลหรือรหัสผ่านไม่ถูกต้อง');
    expect(html).not.toMatch(/name="password"[^>]*value="[^"]/);
  });

  it('escapes what was typed', async () => {
    const { submit } = await openSignIn();
    const html = await (await submit({ email: '"><script>alert(1)</script>', password: 'x' })).text();
    expect(html).not.toContain('<script');
  });

  it('is of no use to another browser', async () => {
    const { begun } = await openSignIn();
    const response = await fetch(new URL(begun.headers.get('location') ?? '', emulator.issuer));
    expect(response.status).toBe(400);
    expect(await response.text()).toContain('หน้านี้หมดอายุแล้ว');
  });

  it('is not shown for an app that is not registered, or a callback that is not its own', async () => {
    for (const parameters of [{ client_id: 'unknown' }, { redirect_uri: 'https://evil.example/' }]) {
      const { begun } = await openSignIn(parameters);
      expect(begun.status).toBe(400);
      expect(begun.headers.get('location')).toBeNull();
      expect(await begun.text()).toContain('ไม่สามารถดำเนินการได้');
    }
  });

  it('insists on PKCE', async () => {
    const { begun } = await openSignIn({ code_challenge: '', code_challenge_method: '' });
    expect(new URL(begun.headers.get('location') ?? '').searchParams.get('error')).toBe('invalid_request');
  });

  it('met no failure inside', () => expect(errors).toEqual([]));
});
