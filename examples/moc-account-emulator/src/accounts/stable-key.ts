import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { MocError } from '@moc-sdk/core';

const NAME = 'key';

/**
 * 32 secret bytes that stay the same for a folder: made at its first use, for its owner alone.
 *
 * @throws MocError `system/file-unwritable`
 */
export async function stableKey(folder: string): Promise<Uint8Array> {
  const path = join(folder, NAME);
  const kept = await readFile(path).catch(() => undefined);
  if (kept?.length === 32) return new Uint8Array(kept);
  const key = crypto.getRandomValues(new Uint8Array(32));
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await writeFile(path, key, { mode: 0o600 });
  } catch (cause) {
    throw new MocError('system/file-unwritable', { cause, details: { file: NAME } });
  }
  return key;
}
