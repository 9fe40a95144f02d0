import { randomBytes } from 'node:crypto';
import { type Clock, systemClock } from '@moc-sdk/core';
import type { SignInEvent } from '@moc-sdk/moc-account-client';
import { type Emulator, startEmulator, type TestClient } from '@moc-sdk/moc-account-emulator';
import { agencyApp } from './app.js';
import { type Database, openDatabase } from './database/database.js';
import { seedDemo } from './database/seed.js';
import { demoAccounts } from './demo-accounts.js';
import { takePlace } from './listen.js';

export interface DemoOptions {
  /** Default 4020; 0 takes any free one. */
  port?: number;
  /** The port of the stand-in for MOC Account. Default 4021. */
  emulatorPort?: number;
  /** Where the database lies. Default: in memory. */
  folder?: string;
  /** For the app and the stand-in alike. */
  clock?: Clock;
  /** Other apps at the same stand-in. */
  otherClients?: readonly TestClient[];
  onEvent?: (event: SignInEvent) => void;
  onError?: (error: unknown) => void;
}

export interface Demo {
  readonly url: string;
  readonly database: Database;
  readonly emulator: Emulator;
  close(): Promise<void>;
}

const CLIENT = { clientId: 'agency-register', secret: 'agency-register-demo-secret' };

/** Starts the agency's app with fictional people and a stand-in for MOC Account, on this machine. */
export async function startDemo(options: DemoOptions = {}): Promise<Demo> {
  const { port = 4020, emulatorPort = 4021, folder, clock = systemClock, onEvent, onError } = options;
  const place = await takePlace(port);
  const client = { ...CLIENT, ...clientOf(place.url) };
  const emulator = await startEmulator({
    port: emulatorPort,
    clients: [client, ...(options.otherClients ?? [])],
    personas: demoAccounts,
    clock,
    ...(onError && { onError }),
  });
  const database = await openDatabase(folder);
  await seedDemo(database);
  place.serve(
    agencyApp({
      database,
      secret: newSecret(),
      clock,
      moc: {
        issuer: emulator.issuer,
        clientId: CLIENT.clientId,
        clientSecret: CLIENT.secret,
        baseUrl: place.url,
        secret: newSecret(),
        ...(onEvent && { onEvent }),
      },
      ...(onError && { onError }),
    }),
  );
  const close = async () => {
    await place.close();
    await emulator.close();
    await database.close();
  };
  return { url: place.url, database, emulator, close };
}

/** What the app registers at MOC Account. */
function clientOf(baseUrl: string): Pick<TestClient, 'name' | 'redirectUris' | 'backchannelLogoutUri'> {
  return {
    name: 'ทะเบียนหนังสือรับ',
    redirectUris: [`${baseUrl}/auth/callback`],
    backchannelLogoutUri: `${baseUrl}/auth/backchannel-logout`,
  };
}

/** Made anew at each start: a demonstration's sessions end with it. */
const newSecret = () => randomBytes(32).toString('base64url');
