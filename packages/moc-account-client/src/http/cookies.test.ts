import { expect, it } from 'vitest';
import { readCookies } from './cookies.js';

const read = (cookie: string) => readCookies(new Request('https://app.example', { headers: { cookie } }));

it('reads the cookies of a request by name, whatever spaces and tabs lie around them', () => {
  expect([...read('a=1; b=x=y ;\tc = 3;;  ; d;=4; e=')]).toEqual([
    ['a', '1'],
    ['b', 'x=y'],
    ['c', '3'],
    ['e', ''],
  ]);
});

it.each(['\u00a0', '\u0085', '\u00c2\u00a0'])(
  'takes no cookie of another host for one of this host by the sign %j before its name',
  (sign) => {
    const cookies = read(`__Host-moc-session=mine; ${sign}__Host-moc-session=tossed`);
    expect(cookies.get('__Host-moc-session')).toBe('mine');
    expect(read(`${sign}__Host-moc-session=tossed`).has('__Host-moc-session')).toBe(false);
  },
);
