import fc from 'fast-check';
import type { Entry } from 'ldapts';
import { describe, expect, it } from 'vitest';
import { readOptions } from './options.js';
import { nationalIdsOf, readEntry } from './read-entry.js';

const { attributes } = readOptions({
  url: 'ldaps://dc1.agency.example',
  bind: { user: 'svc@agency.example', password: 'for tests' },
  base: 'DC=agency,DC=example',
});
const now = new Date('2026-11-24T08:00:00+07:00');
const read = (entry: Partial<Entry>) =>
  readEntry({ dn: 'CN=x', userAccountControl: '512', ...entry } as Entry, attributes, now);
const nameIn = (entry: Partial<Entry>) => {
  const answer = read(entry);
  return answer.answer === 'active' ? answer.person.name : undefined;
};
const fileTime = (time: number) => String((BigInt(time) + 11_644_473_600_000n) * 10_000n);
const NOT_UTF8 = Buffer.from([0xca, 0xc1, 0xaa, 0xd2, 0xc2]);

describe('the name of an entry', () => {
  it('has the title that stands before it in the display name', () => {
    expect(nameIn({ givenName: 'พิมพ์ชนก', sn: 'รุ่งเรืองสุข', displayName: 'นางสาวพิมพ์ชนก รุ่งเรืองสุข' })).toEqual({
      title: 'นางสาว',
      first: 'พิมพ์ชนก',
      last: 'รุ่งเรืองสุข',
    });
    expect(nameIn({ givenName: 'Somchai', sn: 'Jaidee', displayName: 'Jaidee, Somchai' })).toEqual({
      first: 'Somchai',
      last: 'Jaidee',
    });
  });

  it('is taken from the display name where a part is missing, and stays blank without one', () => {
    expect(nameIn({ sn: 'อยุธยา', displayName: 'มานะ ณ  อยุธยา' })).toEqual({ first: 'มานะ', last: 'ณ อยุธยา' });
    expect(nameIn({ sn: 'ใจดี', displayName: 'สมชาย' })).toEqual({ first: '', last: 'ใจดี' });
    expect(nameIn({ givenName: [], sn: [], displayName: [] })).toEqual({ first: '', last: '' });
  });

  it('leaves out bytes that are not UTF-8, and takes what can be read beside them', () => {
    expect(nameIn({ givenName: NOT_UTF8, sn: [NOT_UTF8, Buffer.from('ใจดี')] })).toEqual({
      first: '',
      last: 'ใจดี',
    });
  });

  it('is the first of several, without control signs, invisible signs and double spaces', () => {
    expect(nameIn({ givenName: ['  สม\u200bชาย\u0000 ', 'สมหญิง'], sn: '\u202eใจ\tดี' })).toEqual({
      first: 'สมชาย',
      last: 'ใจ ดี',
    });
  });

  it('is cut where it is longer than any name', () => {
    expect(nameIn({ givenName: 'ก'.repeat(100_000), sn: 'ข' })?.first).toHaveLength(256);
  });

  it('is read whatever capitals the server answers with', () => {
    expect(nameIn({ GIVENNAME: 'สมชาย', Sn: 'ใจดี' })).toEqual({ first: 'สมชาย', last: 'ใจดี' });
  });
});

describe('the account of an entry', () => {
  const state = (entry: Partial<Entry>) => read(entry).answer;

  it.each(['514', '546', '66050', '-2147483646'])(
    'is inactive with the bit of the disabled: %s',
    (control) => {
      expect(state({ userAccountControl: control })).toBe('inactive');
    },
  );

  it.each(['512', '544', '66048', '-2147483136'])('is active without it: %s', (control) => {
    expect(state({ userAccountControl: control })).toBe('active');
  });

  it.each([
    { userAccountControl: [] },
    { userAccountControl: '' },
    { userAccountControl: 'enabled' },
    { userAccountControl: ['512', '514'] },
    { userAccountControl: NOT_UTF8 },
    { accountExpires: 'soon' },
    { accountExpires: ['0', '1'] },
  ])('is neither where the directory does not say: %j', (entry) => {
    expect(read(entry)).toEqual({ answer: 'unavailable', reason: 'protocol-error' });
  });

  it.each([
    ['never', '0', 'active'],
    ['never', '9223372036854775807', 'active'],
    ['in a millisecond', fileTime(now.getTime() + 1), 'active'],
    ['now', fileTime(now.getTime()), 'inactive'],
    ['long ago', '133000000000000000', 'inactive'],
    ['before 1970', '1', 'inactive'],
  ])('that ends %s (%s) is %s', (_when, accountExpires, expected) => {
    expect(state({ accountExpires })).toBe(expected);
  });
});

it('an address that is none is left out', () => {
  const emailOf = (mail: string | string[]) => {
    const answer = read({ mail });
    return answer.answer === 'active' ? answer.person.email : undefined;
  };
  expect(emailOf('no address')).toBeUndefined();
  expect(emailOf(['', 'a@b@c', 'pimchanok@moc.example'])).toBe('pimchanok@moc.example');
});

it('national IDs are known however they are written, other numbers are not', () => {
  const idsOf = (employeeID: Entry[string]) => nationalIdsOf({ dn: 'x', employeeID }, attributes);
  expect(idsOf('9-1007-00000-11-1')).toEqual(['9100700000111']);
  expect(idsOf(['EMP-77', ' ๙๑๐๐๗๐๐๐๐๐๑๑๑ '])).toEqual(['9100700000111']);
  expect(idsOf(['9100700000111', '9-1007-00000-11-1'])).toEqual(['9100700000111']);
  expect(idsOf('9100700000112')).toEqual([]);
  expect(idsOf(NOT_UTF8)).toEqual([]);
});

it('no entry, however strange, is an error', () => {
  const names = fc.oneof(
    fc.constantFrom(
      'givenName',
      'sn',
      'displayName',
      'mail',
      'employeeID',
      'userAccountControl',
      'accountExpires',
    ),
    fc.string(),
  );
  const bytes = fc.uint8Array().map((value) => Buffer.from(value));
  const value = fc.oneof(
    fc.string({ unit: 'binary' }),
    bytes,
    fc.array(fc.string()),
    fc.array(bytes),
    fc.bigInt().map(String),
  );
  fc.assert(
    fc.property(fc.dictionary(names, value), (entry) => {
      const answer = readEntry({ dn: '', ...entry } as Entry, attributes, now);
      expect(['active', 'inactive', 'unavailable']).toContain(answer.answer);
      nationalIdsOf({ dn: '', ...entry } as Entry, attributes);
    }),
    { numRuns: 2_000 },
  );
});
