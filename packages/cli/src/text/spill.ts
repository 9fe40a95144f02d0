import { createReadStream, createWriteStream, type WriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { written } from './write-text.js';

/** Text that is needed later: in memory while it is short, in a private temporary file when it grows. */
export interface Spill {
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
  let folder: string | undefined;
  let file: WriteStream | undefined;

  const flush = async () => {
    folder ??= await mkdtemp(join(tmpdir(), 'moc-'));
    file ??= createWriteStream(join(folder, 'spill'), { mode: 0o600 });
    const text = held.join('');
    [held, length] = [[], 0];
    await written(file, text);
  };
  return {
    async add(text) {
      held.push(text);
      length += text.length;
      if (length > inMemory) await flush();
    },
    async *read() {
      if (file && folder) {
        const writing = file;
        await new Promise<void>((done, failed) => writing.once('error', failed).end(done));
        yield* createReadStream(join(folder, 'spill'), 'utf8') as AsyncIterable<string>;
      }
      yield held.join('');
    },
    async close() {
      file?.destroy();
      if (folder) await rm(folder, { recursive: true, force: true });
    },
  };
}
