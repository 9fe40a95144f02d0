import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Clock } from '@moc-sdk/core';
import { opsTaClientAt, startEmulator } from '@moc-sdk/moc-account-emulator';
import { freePort } from '../../../tools/servers/free-port.mjs';
import { demoIdentity, startOpsTa } from '../server/index.js';

/** Everything that the walk starts, on free ports and in a folder of its own. */
export interface World {
  readonly url: string;
  /** Stops it all and removes the folder. */
  close(): Promise<void>;
}

/** Starts emulator, service, database and web app. `clock` is the attendance's; sign-in uses the machine's. */
export async function startWorld(clock: Clock): Promise<World> {
  const dataDir = await mkdtemp(join(tmpdir(), 'moc-walk-'));
  const closing: (() => Promise<void>)[] = [() => rm(dataDir, { recursive: true, force: true })];
  const close = async () => {
    for (const part of closing.splice(0).reverse()) await part();
  };
  try {
    const port = await freePort();
    const url = `http://localhost:${port}`;
    const emulator = await startEmulator({ port: await freePort(), clients: [opsTaClientAt(url)] });
    closing.push(emulator.close);
    const app = await startOpsTa({
      port,
      dataDir,
      issuer: emulator.issuer,
      clock,
      demo: true,
      ...demoIdentity(emulator),
    });
    closing.push(app.close);
    return { url, close };
  } catch (error) {
    await close();
    throw error;
  }
}
