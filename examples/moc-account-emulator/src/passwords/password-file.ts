import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { MocError } from '@moc-sdk/core';
import * as z from 'zod';

const NAME = 'passwords.json';
const schema = z.record(
  z.string(),
  z.object({ email: z.string(), hash: z.string().startsWith('$argon2id$') }),
);

/** What is kept of one account. */
export interface KeptPassword {
  /** Lower case. The service forgets whose an address was once the account has ended; here it still opens the way to why. */
  readonly email: string;
  /** argon2id. */
  readonly hash: string;
}

/** Where hashes of passwords lie between two starts, by account. */
export interface PasswordPlace {
  read(): Promise<Record<string, KeptPassword>>;
  write(kept: Readonly<Record<string, KeptPassword>>): Promise<void>;
}

/** In memory: gone when the program ends. */
export function memoryPlace(): PasswordPlace {
  return { read: async () => ({}), write: async () => {} };
}

/**
 * One small file in a folder, which its owner alone may read. It is written whole beside the old one and then put in its
 * place, so that a power cut leaves the old or the new one.
 *
 * @throws MocError `system/file-unwritable`, `system/file-unreadable`
 */
export function filePlace(folder: string): PasswordPlace {
  const path = join(folder, NAME);
  return {
    read: async () => {
      const text = await readFile(path, 'utf8').catch((cause: NodeJS.ErrnoException) => {
        if (cause.code === 'ENOENT') return '{}';
        throw new MocError('system/file-unreadable', { cause, details: { file: NAME } });
      });
      try {
        return schema.parse(JSON.parse(text));
      } catch {
        // Not the cause: it would quote the file.
        throw new MocError('system/file-unreadable', { details: { file: NAME } });
      }
    },
    write: async (kept) => {
      // One name: what a crash left of it goes. Whoever writes waits for the one before.
      const draft = `${path}.draft`;
      try {
        await mkdir(folder, { recursive: true, mode: 0o700 });
        await writeThrough(draft, JSON.stringify(kept));
        await rename(draft, path);
      } catch (cause) {
        await rm(draft, { force: true });
        throw new MocError('system/file-unwritable', { cause, details: { file: NAME } });
      }
    },
  };
}

/** Returns once the disk has it: else a power cut after the renaming could leave an empty file. */
async function writeThrough(path: string, text: string): Promise<void> {
  // Made anew: a file that is there would keep its own permissions.
  await rm(path, { force: true });
  const file = await open(path, 'wx', 0o600);
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
}
