import { expect, it } from 'vitest';
import { safeReturnTo } from './return-to.js';

const check = (wanted: string | null) => safeReturnTo(wanted, 'https://app.example', '/auth');

it.each(['/', '/calendar', '/calendar?m=2026-11#today', '/ปฏิทิน', '/a//b', '/authors'])(
  'goes to %s',
  (path) => {
    expect(check(path)).toBe(new URL(path, 'https://app.example').href.slice('https://app.example'.length));
  },
);

it.each([
  null,
  '',
  'calendar',
  'https://evil.example',
  '//evil.example',
  '///evil.example',
  '/\\evil.example',
  '\\\\evil.example',
  '/\t/evil.example',
  '/\n/evil.example',
  '/\u0000/evil.example',
  '/a\\b',
  '/.//evil.example',
  '/a/..//evil.example',
  '/%2e//evil.example',
  ' //evil.example',
  'javascript:alert(1)',
  '/auth',
  '/auth/login',
  '/auth/logout?x=1',
  '/x/../auth/login',
  `/${'a'.repeat(2_000)}`,
  `/${'ก'.repeat(60)}`,
])('goes to the start instead of %j', (wanted) => {
  expect(check(wanted)).toBe('/');
});
