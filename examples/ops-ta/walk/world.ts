import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addDays, bangkokDate, type Clock, fixedClock, weekday } from '@moc-sdk/core';
import { startEmulator } from '@moc-sdk/moc-account-emulator';
import { startOpsTa } from '../server/index.js';

/** Everything that the walk starts, on free ports and in a folder of its own, and stops again. */
export interface World {
  readonly url: string;
  readonly clock: ReturnType<typeof fixedClock>;
  close(): Promise<void>;
}

/** A free loopback port. */
async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => (address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port'))));
    });
  });
}

/** Starts emulator, service, database and web app. The attendance clock stands still; sign-in uses the machine's. */
export async function startWorld(clock: Clock & { set(at: string): void }): Promise<World> {
  const dataDir = await mkdtemp(join(tmpdir(), 'moc-walk-'));
  const [port, emulatorPort] = [await freePort(), await freePort()];
  const url = `http://localhost:${port}`;
  const emulator = await startEmulator({ port: emulatorPort, redirectUris: [`${url}/auth/callback`] });
  const app = await startOpsTa({ port, dataDir, issuer: emulator.issuer, clock, demo: true });
  return {
    url,
    clock,
    close: async () => {
      await app.close();
      await emulator.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** The last two working days (Monday to Friday, no holiday) of the month's first half, so that the calendar is full. */
export function walkDays(today: Date, isHoliday: (date: string) => boolean): [string, string] {
  const days: string[] = [];
  for (let date = bangkokDate(today); days.length < 2; date = addDays(date, -1)) {
    const isWorking = weekday(date) >= 1 && weekday(date) <= 5 && !isHoliday(date);
    if (isWorking) days.unshift(date);
  }
  return days as [string, string];
}
