import type { AttendanceInput } from '../input/types.js';
import { type CivilSeconds, readInstant } from './civil-time.js';

/** A device whose records from `since` on have not arrived. */
export interface UnsyncedDevice {
  readonly device: string;
  readonly since: CivilSeconds;
}

export function unsyncedDevices(given: AttendanceInput['unsynced'] = []): UnsyncedDevice[] {
  return given.map(({ device, since }) => ({
    device,
    since: (since === undefined ? undefined : readInstant(since)) ?? Number.NEGATIVE_INFINITY,
  }));
}

/** Devices that may still hand in a punch from before `until`. */
export function stillToCome(devices: readonly UnsyncedDevice[], until: CivilSeconds): string[] {
  return devices
    .filter(({ since }) => since < until)
    .map(({ device }) => device)
    .sort();
}
