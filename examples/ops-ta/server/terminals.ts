import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { attlogPush, type Terminal, takeOver, unsyncedDevices } from '@moc-sdk/adapters/attlog-push';
import type { Postgres } from '@moc-sdk/adapters/postgres';
import { type EmployeeMap, readEmployeeMap } from '@moc-sdk/attendance-rules/import';
import { type Clock, MocError, toBangkokIso } from '@moc-sdk/core';
import * as z from 'zod';

const fileSchema = z.strictObject({
  terminals: z
    .array(
      z.strictObject({
        device: z.string().regex(/^[\w-]{1,32}$/, 'is not a serial number'),
        name: z.string().optional(),
        source: z.string().max(4).optional(),
        timezone: z.string().optional(),
      }),
    )
    .min(1),
  /** Beside the file: CSV with the columns `pin` and `employee`, the employee being the person's id. */
  employees: z.string().min(1),
});

interface Around {
  readonly store: Pick<Postgres, 'terminals' | 'records'>;
  readonly clock: Clock;
  readonly say: (line: string) => void;
  readonly onError: (error: unknown) => void;
}

/** The terminals of a deployment. */
export interface Terminals {
  owns(request: Request): boolean;
  handler(request: Request): Promise<Response>;
  unsynced(): Promise<readonly { device: string; since?: string }[]>;
  close(): Promise<void>;
}

/**
 * Reads which terminals there are, takes what they push, and makes people's punches of it. Records whose person is not
 * known yet are looked at again at each push and at each start.
 *
 * @returns `undefined` when no file is named
 * @throws MocError `system/usage`, `attendance/employee-map-unreadable`
 */
export async function composeTerminals(
  path: string | undefined,
  { store, clock, say, onError }: Around,
): Promise<Terminals | undefined> {
  if (path === undefined) return undefined;
  const { terminals, employees } = await readTerminals(path);
  const inbox = store.terminals;
  let work = Promise.resolve();
  const takeOverNext = () => {
    work = work.then(async () => {
      const { taken } = await takeOver({ inbox, records: store.records, employees, clock });
      if (taken > 0) say(`terminals: ${taken} records taken over`);
    }, onError);
    work = work.catch(onError);
  };
  takeOverNext();
  // One that was just written into the file says nothing about months before.
  const neverHeardSince = toBangkokIso(clock.now());
  const push = attlogPush({ inbox, terminals, clock, onError, onKept: takeOverNext });
  return {
    ...push,
    unsynced: () => unsyncedDevices({ inbox, terminals, now: clock.now(), neverHeardSince }),
    close: () => work,
  };
}

async function readTerminals(
  path: string,
): Promise<{ terminals: readonly Terminal[]; employees: EmployeeMap }> {
  let text: string;
  let csv: Uint8Array;
  let read: z.output<typeof fileSchema>;
  try {
    text = await readFile(path, 'utf8');
    read = fileSchema.parse(JSON.parse(text));
    csv = await readFile(resolve(dirname(path), read.employees));
  } catch (cause) {
    throw unusable(path, cause);
  }
  return { terminals: read.terminals, employees: readEmployeeMap(csv) };
}

function unusable(path: string, cause: unknown): MocError {
  const what =
    cause instanceof z.ZodError
      ? cause.issues.map(({ path: place, message }) => `${place.join('.')}: ${message}`).join('; ')
      : (cause as Error).message;
  return new MocError('system/usage', {
    cause,
    details: { problem: `MOC_TERMINALS ${path}: ${what}` },
    hint: 'The file names the terminals and a CSV of whose PIN is whose; the README of the deployment shows one.',
  });
}
