import { expect, it } from 'vitest';
import { noFilters, queryOf, readFilters, searchOf } from './queue-query.js';

it('the filters survive the way through the address', () => {
  const filters = { text: 'ณัฏฐ์ & ใจ', agency: 'กรมการค้าภายใน', status: 'approved', order: 'newest' } as const;
  expect(readFilters(new URLSearchParams(searchOf(filters)))).toEqual(filters);
  expect(searchOf(noFilters)).toBe('');
});

it('an address with a status or an order that does not exist shows what waits', () => {
  expect(readFilters(new URLSearchParams('status=checked&order=random'))).toEqual(noFilters);
});

it('blanks alone are no search', () => {
  expect(queryOf({ ...noFilters, text: '  ' })).toEqual({ status: 'pending-review', order: 'oldest' });
});
