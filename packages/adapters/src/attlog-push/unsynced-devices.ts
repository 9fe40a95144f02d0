import type { TerminalInbox } from '@moc-sdk/service/ports';
import type { Terminal } from './options.js';

export interface UnsyncedOptions {
  readonly inbox: TerminalInbox;
  readonly terminals: readonly Terminal[];
  /** The instant of asking. */
  readonly now: Date;
  /** A terminal that was silent for longer may hold records. Default 10 minutes: it polls every few seconds. */
  readonly silentMinutes?: number;
  /** From when on a terminal that has never spoken may hold records, ISO 8601; left out: from ever. */
  readonly neverHeardSince?: string;
}

/**
 * Terminals that may hold records which have not arrived, in the form of `unsynced` of `evaluate`: a half is awaited as
 * long as a punch may still come from one.
 *
 * @example
 * ```ts
 * const unsynced = await unsyncedDevices({ inbox, terminals, now: new Date() });
 * ```
 */
export async function unsyncedDevices({
  inbox,
  terminals,
  now,
  silentMinutes = 10,
  neverHeardSince,
}: UnsyncedOptions): Promise<{ device: string; since?: string }[]> {
  const states = new Map((await inbox.states()).map((state) => [state.device, state]));
  const heard = now.getTime() - silentMinutes * 60_000;
  return terminals.flatMap(({ device }) => {
    const lastSeen = states.get(device)?.lastSeen;
    if (lastSeen !== undefined) return Date.parse(lastSeen) < heard ? [{ device, since: lastSeen }] : [];
    return [neverHeardSince === undefined ? { device } : { device, since: neverHeardSince }];
  });
}
