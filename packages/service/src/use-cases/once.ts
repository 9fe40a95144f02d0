import { createHash } from 'node:crypto';
import { MocError } from '@moc-sdk/core';
import type { PersonWrites, Records } from '../ports/index.js';

/** What the sender says about a request that must count once. */
export interface Asked {
  /** The `Idempotency-Key`; without one every request counts. */
  key?: string | undefined;
  /** Everything that makes the request what it is. */
  content: readonly (string | Uint8Array)[];
}

/**
 * Changes a person's records once for each key: a repeat gets the first answer and changes nothing.
 *
 * @param work its answer is kept, so it must be plain JSON
 * @throws MocError `request/key-reused`
 */
export function once<T>(
  records: Records,
  person: string,
  { key, content }: Asked,
  work: (records: PersonWrites) => Promise<T>,
): Promise<T> {
  return records.change(person, async (writes) => {
    if (key === undefined) return work(writes);
    const fingerprint = fingerprintOf(content);
    const kept = await writes.keptAnswer(key);
    if (kept) {
      if (kept.fingerprint !== fingerprint) throw new MocError('request/key-reused');
      return kept.answer as T;
    }
    const answer = await work(writes);
    await writes.keepAnswer({ key, fingerprint, answer });
    return answer;
  });
}

function fingerprintOf(content: Asked['content']): string {
  const hash = createHash('sha256');
  for (const part of content) hash.update(`${part.length}:`).update(part);
  return hash.digest('hex');
}
