import { MocError } from '@moc-sdk/core';
import { expect, test } from 'vitest';
import { type LoadState, reduceLoad } from './load-state.js';

const november: LoadState<string> = { status: 'ready', key: '2026-11', value: 'old', refreshing: false };

test('a reload keeps the old month in sight, another month does not', () => {
  expect(reduceLoad(november, { type: 'asked', key: '2026-11' })).toEqual({ ...november, refreshing: true });
  expect(reduceLoad(november, { type: 'asked', key: '2026-12' })).toEqual({
    status: 'loading',
    key: '2026-12',
  });
});

test('the late answer of another month is dropped, a failure too', () => {
  const loading: LoadState<string> = { status: 'loading', key: '2026-12' };
  expect(reduceLoad(loading, { type: 'answered', key: '2026-11', value: 'late' })).toBe(loading);
  expect(reduceLoad(loading, { type: 'failed', key: '2026-11', error: new MocError('system/offline') })).toBe(
    loading,
  );
});

test('a reload that fails leaves what is in sight, and says that it may be old', () => {
  const error = new MocError('system/offline');
  const asked = reduceLoad(november, { type: 'asked', key: '2026-11' });
  const stale = reduceLoad(asked, { type: 'failed', key: '2026-11', error });
  expect(stale).toEqual({ ...november, stale: error });
  expect(reduceLoad(stale, { type: 'answered', key: '2026-11', value: 'new' })).toEqual({
    ...november,
    value: 'new',
  });
});
