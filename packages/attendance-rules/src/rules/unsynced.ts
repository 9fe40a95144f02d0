import type { AttendanceFacts } from '../input/types.js';
import { type CivilSeconds, readInstant } from './civil-time.js';
import { byText } from './text-order.js';

/** A device whose records from `since` on have not arrived. */
export interface UnsyncedDevice {
  readonly device: string;
  /** Seconds since the midnight that the range begins with. */
  readonly since: number;
}

/** In order of their names. */
export function unsyncedDevices(
  given: AttendanceFacts['unsynced'],
  origin: CivilSeconds,
): readonly UnsyncedDevice[] {
  return (given ?? [])
    .map(({ device, since }) => ({
      device,
      since: ((since === undefined ? undefined : readInstant(since)) ?? Number.NEGATIVE_INFINITY) - origin,
    }))
    .sort((a, b) => byText(a.device, b.device));
}

/** Devices that may still hand in a punch from before `until`. */
export function stillToCome(devices: readonly UnsyncedDevice[], until: number): string[] {
  return devices.filter(({ since }) => since < until).map(({ device }) => device);
}
