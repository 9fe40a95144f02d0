import type { ReviewLine } from '@moc-sdk/service/client';
import { expect, it } from 'vitest';
import { bulkChoice } from './bulk-choice.js';

const line = (id: string, change: Partial<ReviewLine> = {}): ReviewLine => ({
  id,
  name: id,
  status: 'pending-review',
  version: 3,
  ageDays: 1,
  because: [],
  opened: false,
  own: false,
  ...change,
});
const lines = [
  line('a', { opened: true }),
  line('b'),
  line('c', { own: true, opened: true }),
  line('d', { status: 'approved', opened: true }),
];
const ids = (chosen: readonly ReviewLine[]) => chosen.map(({ id }) => id).join('');

it('approves together only what the reviewer has opened', () => {
  const { fit, notOpened, own } = bulkChoice(lines, 'approve');
  expect([ids(fit), notOpened, own]).toEqual(['a', 1, 1]);
});

it('rejects together whatever waits, but never the own case', () => {
  const { fit, notOpened, own } = bulkChoice(lines, 'reject');
  expect([ids(fit), notOpened, own]).toEqual(['ab', 0, 1]);
});
