import { createHash } from 'node:crypto';
import type { EmployeeMap } from '@moc-sdk/attendance-rules/import';
import { type Clock, systemClock, toBangkokIso } from '@moc-sdk/core';
import type { Records, TerminalInbox, TerminalPunch } from '@moc-sdk/service/ports';

export interface TakeOverOptions {
  readonly inbox: TerminalInbox;
  readonly records: Records;
  /** Whose PIN it is: `readEmployeeMap`; the employee is the person's id. */
  readonly employees: EmployeeMap;
  readonly clock?: Clock;
}

export interface TakenOver {
  /** Records that became punches. */
  readonly taken: number;
  /** Records that wait: nobody has the PIN on that day, or the person has never signed in. */
  readonly waiting: number;
}

const BATCH = 500;

/**
 * Makes people's punches of what terminals have sent, as far as it is known whose they are. May be called at any time,
 * by several processes too: a punch has an id of its record, so that it is there once. What waits is taken over by a
 * later call, when the map knows the PIN.
 *
 * @throws MocError `system/storage-unavailable`
 *
 * @example
 * ```ts
 * const { taken, waiting } = await takeOver({ inbox: store.terminals, records: store.records, employees });
 * ```
 */
export async function takeOver({
  inbox,
  records,
  employees,
  clock = systemClock,
}: TakeOverOptions): Promise<TakenOver> {
  let taken = 0;
  let waiting = 0;
  let last: TerminalPunch | undefined;
  for (;;) {
    const batch = await inbox.waiting(last, BATCH);
    last = batch.at(-1);
    if (!last) return { taken, waiting };
    for (const [person, punches] of byPerson(batch, employees)) {
      const isKnown = person !== undefined && (await records.of(person).profile()) !== undefined;
      if (!isKnown) waiting += punches.length;
      else {
        await writePunches(records, person, punches, toBangkokIso(clock.now()));
        await inbox.taken(punches);
        taken += punches.length;
      }
    }
  }
}

function byPerson(
  punches: readonly TerminalPunch[],
  employees: EmployeeMap,
): Map<string | undefined, TerminalPunch[]> {
  const people = new Map<string | undefined, TerminalPunch[]>();
  for (const punch of punches) {
    const person = employees.find(punch.pin, Number(punch.at.slice(0, 10).replaceAll('-', '')));
    const list = people.get(person);
    if (list) list.push(punch);
    else people.set(person, [punch]);
  }
  return people;
}

async function writePunches(
  records: Records,
  person: string,
  punches: readonly TerminalPunch[],
  at: string,
): Promise<void> {
  await records.change(person, async (writes) => {
    let added = 0;
    for (const punch of punches) {
      const { direction = 'in', source } = punch;
      if (await writes.addPunch({ id: idOf(punch), at: punch.at, direction, source })) added++;
    }
    if (added === 0) return;
    await writes.audit({
      at,
      actor: 'system',
      action: 'terminal.taken-over',
      subject: `person:${person}`,
    });
  });
}

/** The same for the same record, in whatever order and by whichever process it is taken over. */
function idOf({ device, pin, at }: TerminalPunch): string {
  const record = `${device}\n${pin}\n${Date.parse(at)}`;
  return `terminal-${createHash('sha256').update(record).digest('hex').slice(0, 40)}`;
}
