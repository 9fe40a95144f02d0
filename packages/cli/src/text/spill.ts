import { createReadStream } from 'node:fs';
import { type FileHandle, mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MocError } from '@moc-sdk/core';

/** Text that is needed later: in memory while it is short, in a private temporary file when it grows. */
export interface Spill {
  /** @throws MocError `system/file-unwritable` */
  add(text: string): Promise<void>;
  /** Everything that was added, in order. */
  read(): AsyncIterable<string>;
  /** Takes the file away. */
  close(): Promise<void>;
}

const CHARACTERS_IN_MEMORY = 4_000_000;

export function spill(inMemory = CHARACTERS_IN_MEMORY): Spill {
  let held: string[] = [];
  let length = 0;
  let spilt: SpillFile | undefined;

  return {
    async add(text) {
      held.push(text);
      length += text.length;
      if (length <= inMemory) return;
      try {
        spilt ??= await openFile();
        await spilt.handle.appendFile(held.join(''));
      } catch (cause) {
        throw new MocError('system/file-unwritable', { cause, details: { file: tmpdir() } });
      }
      [held, length] = [[], 0];
    },
    async *read() {
      if (spilt) yield* createReadStream(spilt.path, 'utf8') as AsyncIterable<string>;
      yield held.join('');
    },
    async close() {
      await spilt?.handle.close();
      if (spilt) await rm(spilt.folder, { recursive: true, force: true });
    },
  };
}

interface SpillFile {
  readonly folder: string;
  readonly path: string;
  readonly handle: FileHandle;
}

async function openFile(): Promise<SpillFile> {
  const folder = await mkdtemp(join(tmpdir(), 'moc-'));
  const path = join(folder, 'spill');
  return { folder, path, handle: await open(path, 'wx', 0o600) };
}
