import { readFile } from 'node:fs/promises';

/** Linux counts the time of processes in hundredths of a second, whatever the machine (`proc_pid_stat(5)`, `USER_HZ`). */
const MILLISECONDS_PER_TICK = 10;
const LOOK_EVERY = 250;

export interface WorkLimit {
  /** Milliseconds for which the process may use a processor. Counted on Linux only. */
  readonly work: number;
  /** Milliseconds in all: a machine that is busy elsewhere lets a process wait. */
  readonly wall: number;
}

/**
 * Says so once a process has worked too long. Time in which it waits for a processor is not its fault and does not count as
 * work.
 *
 * @returns stops the clock
 */
export function limitWork(pid: number | undefined, limit: WorkLimit, tooLate: () => void): () => void {
  const wall = setTimeout(tooLate, limit.wall);
  const look = setInterval(async () => {
    if ((await workOf(pid)) > limit.work) tooLate();
  }, LOOK_EVERY);
  return () => {
    clearTimeout(wall);
    clearInterval(look);
  };
}

/** Milliseconds for which a process has used processors. */
async function workOf(pid: number | undefined): Promise<number> {
  const text = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  // Behind the name, which may hold anything: user and system time are the 12th and 13th.
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11] ?? 0) + Number(fields[12] ?? 0)) * MILLISECONDS_PER_TICK;
}
