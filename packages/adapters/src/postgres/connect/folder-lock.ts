import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { MocError } from '@moc-sdk/core';

/** Held as long as this process has the folder open. */
export interface FolderLock {
  release(): Promise<void>;
}

/**
 * Keeps a second process, or a second part of this one, out of a folder: PGlite itself would let both in and
 * damage the data. The lock of a process that died is taken over. It does not reach across machines or containers
 * that mount the same folder.
 *
 * @throws MocError `system/storage-unavailable`
 */
export async function lockFolder(folder: string): Promise<FolderLock> {
  const file = join(folder, 'in-use.lock');
  const holder = await describeProcess(process.pid);
  for (let attempt = 0; attempt < 3; attempt++) {
    try {
      await writeFile(file, holder, { flag: 'wx' });
      return { release: () => rm(file, { force: true }) };
    } catch (cause) {
      if (!isErrorCode(cause, 'EEXIST')) throw unwritable(folder, cause);
    }
    const other = await readFile(file, 'utf8').catch(() => '');
    if (await isRunning(other)) throw inUse(folder, other);
    await rm(file, { force: true });
  }
  throw inUse(folder, '');
}

/** Process id and start: an id alone comes back after a restart, in a container nearly always. */
async function describeProcess(id: number): Promise<string> {
  return `${id} ${await startOf(id)}`;
}

async function startOf(id: number): Promise<string> {
  const boot = await readFile('/proc/sys/kernel/random/boot_id', 'utf8').catch(() => '');
  const stat = await readFile(`/proc/${id}/stat`, 'utf8').catch(() => '');
  const afterName = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const START_TIME = 19;
  return `${boot.trim()}/${afterName[START_TIME] ?? ''}`;
}

async function isRunning(holder: string): Promise<boolean> {
  const id = Number(holder.split(' ')[0]);
  if (!Number.isInteger(id) || id <= 0) return false;
  try {
    process.kill(id, 0);
  } catch (error) {
    if (!isErrorCode(error, 'EPERM')) return false;
  }
  return holder === (await describeProcess(id));
}

function inUse(folder: string, holder: string): MocError {
  const id = holder.split(' ')[0];
  return new MocError('system/storage-unavailable', {
    hint: `The data folder ${folder} is open in another program${id ? ` (process ${id})` : ''}. Stop it, choose another folder, or use a PostgreSQL server (DATABASE_URL), which takes several programs.`,
  });
}

function unwritable(folder: string, cause: unknown): MocError {
  return new MocError('system/storage-unavailable', {
    cause,
    hint: `The data folder ${folder} cannot be written. Check its space and rights.`,
  });
}

function isErrorCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
