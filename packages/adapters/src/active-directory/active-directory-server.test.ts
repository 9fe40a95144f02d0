import { fixedClock, formatNationalId } from '@moc-sdk/core';
import { fictionalPeople } from '@moc-sdk/moc-account-client/verification/testing';
import { afterAll, describe, expect, it } from 'vitest';
import { type Ad, bulkPerson, startAd } from '../../../../tools/servers/ad.mjs';
import { connect } from './connection.js';
import type { ActiveDirectoryOptions } from './index.js';
import { usersWith } from './staff-filter.js';
import { nationalIdOfPerson, openDirectories, soon } from './testing/open-directories.js';

const server = await startAd({ bulk: 1200 });
if ('reason' in server)
  process.stderr.write(`No Active Directory here, its adapter is tested without: ${server.reason}\n`);

describe.skipIf('reason' in server)('a real Active Directory', { timeout: 60_000 }, () => {
  const ad = server as Ad;
  const { open, ask, heard, closeAll } = openDirectories(ad);
  afterAll(async () => {
    await closeAll();
    await ad.stop();
  });
  const unused = (from: number) => bulkPerson(500_000 + from).nationalId;

  describe.each([
    ['over LDAPS', {}],
    ['over StartTLS', { url: () => ad.startTlsUrl, startTls: true }],
    ['with a DN', { bind: () => ({ user: ad.bindDn, password: ad.password }) }],
  ] as const)('%s', (_name, { url, bind, ...rest }: Record<string, unknown>) => {
    const options = () =>
      ({
        ...rest,
        ...(typeof url === 'function' && { url: url() }),
        ...(typeof bind === 'function' && { bind: bind() }),
      }) as Partial<ActiveDirectoryOptions>;

    it.each(fictionalPeople.map((person) => [person.id, person] as const))(
      'knows %s as the people file does',
      async (_id, { nationalId, name, agency, position, email, ad: state }) => {
        const answer = await ask(nationalId, options());
        if (state === 'absent') expect(answer).toEqual({ answer: 'not-found' });
        else {
          expect(answer).toEqual({
            answer: state === 'active' ? 'active' : 'inactive',
            person: { name, agency, position, email },
          });
        }
      },
    );
  });

  describe('the number', () => {
    const id = unused(1);

    it.each(['*', '9*', '*)(objectClass=*', ')(', '9100700000111)(cn=*', '\\2a', 'กขค', '(', '๙'])(
      'is only itself on the server: %j',
      async (value) => {
        const connection = await connect(
          { url: ad.url, ca: ad.ca },
          { user: ad.bindUpn, password: ad.password },
          5_000,
        );
        const entries = await connection.search(
          { base: ad.base, filter: usersWith('employeeID', [value]), attributes: ['cn'], timeLimit: 5_000 },
          2,
          AbortSignal.timeout(10_000),
        );
        await connection.close();
        expect(entries).toEqual([]);
      },
    );

    it('finds signs of a filter where they stand in the data, as themselves', async () => {
      await ad.addUser('signs', { employeeID: '*)(cn=*', givenName: 'ก', sn: 'ข' });
      const connection = await connect(
        { url: ad.url, ca: ad.ca },
        { user: ad.bindUpn, password: ad.password },
        5_000,
      );
      const filter = usersWith('employeeID', ['*)(cn=*']);
      const search = { base: ad.base, filter, attributes: ['cn'], timeLimit: 5_000 };
      const entries = await connection.search(search, 2, AbortSignal.timeout(10_000));
      await connection.close();
      expect(entries.map(({ cn }) => cn)).toEqual(['signs']);
    });

    it.each(['*', '', '9', '9100700000112', '9100700000111\0', '9100700000111)(cn=*', '9'.repeat(99)])(
      'is nobody’s where it is no national ID: %j',
      async (text) => {
        expect(await ask(text)).toEqual({ answer: 'not-found' });
      },
    );

    it('is found as the card prints it, in an attribute of the agency’s choice', async () => {
      await ad.addUser('dashes', { employeeNumber: formatNationalId(id), givenName: 'มานี', sn: 'มีนา' });
      expect(await ask(id)).toEqual({ answer: 'not-found' });
      expect(await ask(id, { attributes: { nationalId: 'employeeNumber' } })).toEqual({
        answer: 'active',
        person: { name: { first: 'มานี', last: 'มีนา' } },
      });
    });

    it('is ambiguous when two carry it, also when one of them is disabled', async () => {
      const twice = unused(2);
      await ad.addUser('twin1', { employeeID: twice, givenName: 'ก', sn: 'ข' });
      await ad.addUser('twin2', { employeeID: twice, givenName: 'ก', sn: 'ข' }, { disabled: true });
      await ad.addUser('twin3', { employeeID: twice, givenName: 'ก', sn: 'ข' });
      const answer = await ask(twice);
      // Samba heeds no limit of two.
      expect(answer).toEqual({ answer: 'ambiguous', hits: expect.any(Number) });
      expect((answer as { hits: number }).hits).toBeGreaterThanOrEqual(2);
    });
  });

  describe('the account', () => {
    it('is inactive as soon as it is disabled, and active again afterwards', async () => {
      const directory = open();
      await ad.disableUser('kittisak');
      expect(await directory.find(nationalIdOfPerson('kittisak'), soon())).toMatchObject({
        answer: 'inactive',
      });
      await ad.enableUser('kittisak');
      expect(await directory.find(nationalIdOfPerson('kittisak'), soon())).toMatchObject({
        answer: 'active',
      });
    });

    it('is inactive from the minute on which it expires', async () => {
      const number = unused(3);
      const ends = new Date('2026-12-01T00:00:00+07:00');
      const accountExpires = String((BigInt(ends.getTime()) + 11_644_473_600_000n) * 10_000n);
      await ad.addUser('leaving', { employeeID: number, givenName: 'ก', sn: 'ข', accountExpires });
      const at = (time: string) => ask(number, { clock: fixedClock(time) });
      expect(await at('2026-11-30T23:59:59+07:00')).toMatchObject({ answer: 'active' });
      expect(await at('2026-12-01T00:00:00+07:00')).toMatchObject({ answer: 'inactive' });
    });

    it('is found without a given name, an office or an address', async () => {
      const number = unused(4);
      await ad.addUser('bare', { employeeID: number });
      expect(await ask(number)).toEqual({ answer: 'active', person: { name: { first: '', last: '' } } });
      await ad.changeUser('bare', { displayName: 'นายมานะ  ณ อยุธยา', mail: 'no address' });
      expect(await ask(number)).toEqual({
        answer: 'active',
        person: { name: { first: 'นายมานะ', last: 'ณ อยุธยา' } },
      });
    });
  });

  describe('1,200 people', () => {
    it('are all on the list once, with the six, and each is found', async () => {
      const directory = open();
      const listed = new Map<string, string>();
      for await (const { nationalId, answer } of directory.list()) listed.set(nationalId, answer.answer);
      const bulk = Array.from({ length: 1200 }, (_, number) => bulkPerson(number).nationalId);
      expect(bulk.filter((number) => listed.get(number) !== 'active')).toEqual([]);
      expect(listed.get(nationalIdOfPerson('pimchanok'))).toBe('active');
      expect(listed.get(nationalIdOfPerson('sirirat'))).toBe('inactive');
      expect(listed.has(nationalIdOfPerson('wirote'))).toBe(false);

      const times: number[] = [];
      for (const number of bulk.filter((_, place) => place % 12 === 0)) {
        const from = performance.now();
        expect(await directory.find(number, soon())).toMatchObject({ answer: 'active' });
        times.push(performance.now() - from);
      }
      times.sort((a, b) => a - b);
      process.stderr.write(
        `One look-up among 1,200: p50 ${times[50]?.toFixed(1)} ms, p95 ${times[95]?.toFixed(1)} ms\n`,
      );
    });

    it('can be left in the middle of the list', async () => {
      for await (const { answer } of open().list()) {
        expect(answer.answer).toBe('active');
        break;
      }
    });

    it('tell the reader of the list when he has given up', async () => {
      const reading = open().list({ signal: AbortSignal.abort() }).next();
      await expect(reading).rejects.toMatchObject({ code: 'source/unavailable' });
    });
  });

  describe('refused', () => {
    const reason = (options: Partial<ActiveDirectoryOptions>) =>
      ask(nationalIdOfPerson('pimchanok'), options);

    it.each([
      ['an authority that nobody knows', () => ({ ca: undefined }), /SELF_SIGNED|UNABLE_TO_(VERIFY|GET)/],
      ['a certificate of another name', () => ({ serverName: 'evil.test' }), /ALTNAME/],
      [
        'over StartTLS, an authority that nobody knows',
        () => ({ url: ad.startTlsUrl, startTls: true, ca: undefined }),
        /SELF_SIGNED|UNABLE_TO_(VERIFY|GET)/,
      ],
      [
        'over StartTLS, a certificate of another name',
        () => ({ url: ad.startTlsUrl, startTls: true, serverName: 'evil.test' }),
        /ALTNAME/,
      ],
      ['a base that is not there', () => ({ base: 'OU=Nowhere,DC=moc,DC=test' }), /LDAP 32/],
    ])('%s', async (_name, options, detail) => {
      heard.length = 0;
      expect(await reason(options() as Partial<ActiveDirectoryOptions>)).toEqual({
        answer: 'unavailable',
        reason: 'protocol-error',
      });
      expect(heard[0]?.detail).toMatch(detail);
    });

    it('accepts the name in the certificate in place of the address', async () => {
      expect(await reason({ serverName: ad.hostName })).toMatchObject({ answer: 'active' });
    });

    it('a wrong password, which is not tried again for a minute, so that the account is not locked', async () => {
      heard.length = 0;
      const clock = fixedClock('2026-11-24T08:00:00+07:00');
      const directory = open({ bind: { user: ad.bindUpn, password: 'wrong' }, clock });
      const answers = await Promise.all(
        Array.from({ length: 20 }, () => directory.find(nationalIdOfPerson('pimchanok'), soon())),
      );
      for (const answer of answers)
        expect(answer).toEqual({ answer: 'unavailable', reason: 'refused-credentials' });
      await directory.find(nationalIdOfPerson('pimchanok'), soon());
      expect(heard.filter(({ detail }) => detail.startsWith('LDAP 49'))).toHaveLength(20);
      expect(heard.at(-1)?.detail).toBe('not tried again yet');
      clock.set('2026-11-24T08:01:01+07:00');
      await directory.find(nationalIdOfPerson('pimchanok'), soon());
      expect(heard.at(-1)?.detail).toMatch(/^LDAP 49/);
      expect(await ask(nationalIdOfPerson('pimchanok'))).toMatchObject({ answer: 'active' });
    });

    it('tells nothing of the number, the account or the password', () => {
      const told = JSON.stringify(heard);
      for (const secret of [nationalIdOfPerson('pimchanok'), ad.password, 'svc-moc-account', 'wrong'])
        expect(told).not.toContain(secret);
    });
  });
});
