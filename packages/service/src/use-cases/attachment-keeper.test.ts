import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import type { Files, PersonRecords } from '../ports/index.js';
import { attachmentKeeper } from './attachment-keeper.js';

const bytes = new TextEncoder().encode('คำสั่ง');
const sha256 = createHash('sha256').update(bytes).digest('hex');
const checked = {
  kind: 'pdf' as const,
  bytes: bytes.length,
  sha256,
  sourceSha256: sha256,
  content: async function* () {
    yield bytes;
  },
};
const uploaded = { id: 'f1', by: 'somying', at: '2026-11-24T08:00:00+07:00' };
const fails = async () => {
  throw new Error('the change failed');
};

/** A store by content in memory; `recorded` is what the database says of the file afterwards. */
function place(recorded: () => Promise<never[]> = async () => []) {
  const kept = new Set<string>();
  const files: Files = {
    write: async () => {
      kept.add(sha256);
      return sha256;
    },
    read: async (address) => (kept.has(address) ? bytes : undefined),
    remove: async (address) => void kept.delete(address),
  };
  const of = () => ({ files: recorded }) as Pick<PersonRecords, 'files'> as PersonRecords;
  return { kept, keeper: attachmentKeeper({ files, records: { of } }) };
}

it('does not leave a file behind whose change failed', async () => {
  const { kept, keeper } = place();
  await expect(keeper.keepWith(checked, uploaded, fails)).rejects.toThrow('the change failed');
  expect(kept.size).toBe(0);
});

it('leaves the file of an earlier record with the same bytes', async () => {
  const { kept, keeper } = place();
  await keeper.keepWith(checked, uploaded, async () => 'kept');
  await expect(keeper.keepWith(checked, { ...uploaded, id: 'f2' }, fails)).rejects.toThrow();
  expect(kept.has(sha256)).toBe(true);
});

it('leaves the file of a record that is written in the same moment', async () => {
  const { kept, keeper } = place();
  const [failed, held] = await Promise.allSettled([
    keeper.keepWith(checked, uploaded, fails),
    keeper.keepWith(checked, { ...uploaded, id: 'f2' }, async () => 'kept'),
  ]);
  expect([failed.status, held.status, kept.has(sha256)]).toEqual(['rejected', 'fulfilled', true]);
});

it('leaves the file when nobody can say whether the change was kept', async () => {
  const { kept, keeper } = place(() => Promise.reject(new Error('the database is gone')));
  await expect(keeper.keepWith(checked, uploaded, fails)).rejects.toThrow('the change failed');
  expect(kept.has(sha256)).toBe(true);
});
