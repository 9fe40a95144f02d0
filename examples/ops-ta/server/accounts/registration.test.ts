import { fictionalPeople } from '@moc-sdk/moc-account-client/verification/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type AccountWorkplace,
  accountWorkplace,
  codeFor,
  ORIGIN,
  registrationOf,
  until,
} from './testing/account-workplace.js';

const [pimchanok, kittisak, sirirat, wirote, buppha, pongsak] = fictionalPeople as [
  (typeof fictionalPeople)[number],
  (typeof fictionalPeople)[number],
  (typeof fictionalPeople)[number],
  (typeof fictionalPeople)[number],
  (typeof fictionalPeople)[number],
  (typeof fictionalPeople)[number],
];

describe('registration', () => {
  let place: AccountWorkplace;
  /** Calls of the store, in order. */
  const asked: string[] = [];
  beforeAll(async () => {
    place = await accountWorkplace({
      around: (database) => ({
        accounts: new Proxy(database.accounts, {
          get: (target, name, receiver) => {
            asked.push(String(name));
            return Reflect.get(target, name, receiver);
          },
        }),
      }),
    });
    await place.register(pimchanok);
  });
  afterAll(() => place.close());

  const begin = (email: string, from = ORIGIN) =>
    place.service.registration.begin(registrationOf(kittisak, email), from);
  const wrong = (code: string) => (code === '000000' ? '000001' : '000000');

  it('makes a temporary account of 60 days once the code comes back, with the consent as it was given', async () => {
    const view = await place.service.accounts.findByEmail(pimchanok.email.toUpperCase());
    expect(view).toMatchObject({ stage: 'temporary', lastDay: '2027-01-23', roles: [] });
    const record = await place.database.accounts.account(view?.id ?? '');
    expect(record?.state.consent).toEqual({ version: '1', locale: 'th', at: '2026-11-24T09:00:00+07:00' });
  });

  it('answers alike, and before it looks, whether or not the address has an account', async () => {
    const before = asked.length;
    const known = await begin(pimchanok.email);
    const unknown = await begin('nobody---@moc.example');
    expect(asked.length).toBe(before);
    // The token holds the address, so that only addresses of one length can be compared.
    expect(known.token.length).toBe(unknown.token.length);
    expect(Object.keys(known)).toEqual(Object.keys(unknown));
    await place.service.registration.lookUp(pimchanok.email, 'th', ORIGIN);
    await place.service.registration.lookUp('nobody---@moc.example', 'th', ORIGIN);
    await until(() => place.mails.filter(({ subject }) => subject.startsWith('ผลการตรวจสอบ')).length === 2);
    expect(
      place.mails.find(({ to, text }) => to === pimchanok.email && text.startsWith('อีเมลนี้มีบัญชี'))?.text,
    ).toContain('This address has a MOC Account.');
    expect(codeFor(place.mails, 'nobody---@moc.example')).toMatch(/^\d{6}$/);
  });

  it('refuses every code for an address that has an account, as it refuses a wrong one', async () => {
    const { token } = await begin(pimchanok.email);
    const confirm = place.service.registration.confirm(token, '123456', ORIGIN);
    await expect(confirm).rejects.toMatchObject({ code: 'account/code-refused', details: {} });
  });

  it('gives the same account for the same token, however often it comes', async () => {
    const { token } = await begin(kittisak.email);
    await until(() => codeFor(place.mails, kittisak.email) !== undefined);
    const code = codeFor(place.mails, kittisak.email) ?? '';
    const views = await Promise.all(
      [1, 2, 3].map(() => place.service.registration.confirm(token, ` ${code} `, ORIGIN)),
    );
    expect(new Set(views.map(({ id }) => id)).size).toBe(1);
    expect((await place.database.accounts.events(views[0]?.id ?? '')).length).toBe(1);
  });

  it('gives one account for one address when two registrations are confirmed', async () => {
    const first = await begin(sirirat.email);
    await until(() => codeFor(place.mails, sirirat.email) !== undefined);
    const firstCode = codeFor(place.mails, sirirat.email) ?? '';
    const second = await begin(sirirat.email);
    await until(() => codeFor(place.mails, sirirat.email) !== firstCode);
    const secondCode = codeFor(place.mails, sirirat.email) ?? '';
    await place.service.registration.confirm(first.token, firstCode, ORIGIN);
    const late = place.service.registration.confirm(second.token, secondCode, ORIGIN);
    await expect(late).rejects.toMatchObject({ code: 'account/code-refused' });
  });

  it('takes no code after five wrong ones, nor after ten minutes, nor with a changed token', async () => {
    const { confirm } = place.service.registration;
    const { token } = await begin(wirote.email);
    await until(() => codeFor(place.mails, wirote.email) !== undefined);
    const code = codeFor(place.mails, wirote.email) ?? '';
    for (let i = 0; i < 5; i++) {
      await expect(confirm(token, wrong(code), ORIGIN)).rejects.toMatchObject({
        code: 'account/code-refused',
      });
    }
    await expect(confirm(token, code, ORIGIN)).rejects.toMatchObject({ code: 'account/code-refused' });

    const late = await begin(buppha.email);
    await until(() => codeFor(place.mails, buppha.email) !== undefined);
    const lateCode = codeFor(place.mails, buppha.email) ?? '';
    const changed = `${late.token.slice(0, -8)}AAAAAAAA`;
    await expect(confirm(changed, lateCode, ORIGIN)).rejects.toMatchObject({ code: 'account/code-refused' });
    await expect(confirm('', lateCode, ORIGIN)).rejects.toMatchObject({ code: 'account/code-refused' });
    place.wait(601_000);
    await expect(confirm(late.token, lateCode, ORIGIN)).rejects.toMatchObject({
      code: 'account/code-refused',
    });
  });

  it('names every field that does not fit, and none of what was typed', async () => {
    const input = registrationOf(pongsak, 'not an address');
    const profile = {
      ...input.profile,
      birthDate: '2570-02-30',
      name: { first: ' ', last: 'ใจดี' },
      agency: '',
    };
    const refused = await place.service.registration
      .begin({ ...input, profile }, ORIGIN)
      .catch((error: unknown) => error as { code: string; details: { issues: { path: string }[] } });
    expect(refused).toMatchObject({ code: 'account/profile-invalid' });
    const paths = (refused as { details: { issues: { path: string }[] } }).details.issues.map(
      ({ path }) => path,
    );
    expect(new Set(paths)).toEqual(new Set(['email', 'birthDate', 'name.first', 'agency']));
    expect(JSON.stringify(refused)).not.toContain('ใจดี');
  });

  it('needs consent to the present text', async () => {
    const input = { ...registrationOf(pongsak), consent: { version: '0', locale: 'th' as const } };
    const refused = place.service.registration.begin(input, ORIGIN);
    await expect(refused).rejects.toMatchObject({
      code: 'account/consent-missing',
      details: { version: '1' },
    });
  });

  it('counts look-ups by the address that is asked about and by the address that asks', async () => {
    const lookUp = (email: string, address: string) =>
      place.service.registration.lookUp(email, 'en', { address });
    for (let i = 0; i < 3; i++) await lookUp('often@moc.example', `198.51.100.${i}`);
    const tooMany = { code: 'request/too-many', details: { retryAfter: expect.any(Number) } };
    await expect(lookUp('often@moc.example', '198.51.100.9')).rejects.toMatchObject(tooMany);
    for (let i = 0; i < 60; i++) await lookUp(`one-${i}@moc.example`, '203.0.113.5');
    await expect(lookUp('other@moc.example', '203.0.113.5')).rejects.toMatchObject(tooMany);
  });
});
