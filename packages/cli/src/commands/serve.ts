import { mkdir } from 'node:fs/promises';
import { MocError } from '@moc-sdk/core';
import { type DemoClient, type Emulator, opsTaClientAt, startEmulator } from '@moc-sdk/moc-account-emulator';
import { startOpsTa } from '@moc-sdk/ops-ta';
import type { Running } from '../answer.js';
import { callerPath } from '../files.js';
import { freePort } from '../free-port.js';
import { printPersonas } from '../print-personas.js';

export interface ServeOptions {
  readonly port: number;
  readonly database?: string;
  readonly data: string;
  readonly issuer?: string;
  readonly clientId: string;
  readonly emulatorPort?: number;
}

/** `moc serve`: the reference server, with the emulator beside it where no issuer is named. */
export async function serve(options: ServeOptions): Promise<Running> {
  const port = options.port || (await freePort());
  const provider = options.issuer ? ownProvider(options.issuer, options) : await emulatorFor(port, options);
  const { issuer, clientId, clientSecret, close: closeProvider } = provider;
  const dataDir = callerPath(options.data);
  try {
    await makeFolder(dataDir, options.data);
    const app = await startOpsTa({
      port,
      dataDir,
      ...(options.database ? { databaseUrl: options.database } : {}),
      issuer,
      clientId,
      ...(clientSecret ? { clientSecret } : {}),
      demo: !options.issuer,
      say: (line) => console.error(line),
    });
    return { url: app.url, close: () => app.close().finally(closeProvider) };
  } catch (error) {
    await closeProvider();
    throw error;
  }
}

interface Provider {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string | undefined;
  close(): Promise<void>;
}

/** The secret is not taken from the command line, where other users of the machine could read it. */
function ownProvider(issuer: string, { clientId }: ServeOptions): Provider {
  return { issuer, clientId, clientSecret: process.env.MOC_CLIENT_SECRET, close: async () => {} };
}

async function emulatorFor(appPort: number, { emulatorPort }: ServeOptions): Promise<Provider> {
  const client = opsTaClientAt(`http://localhost:${appPort}`);
  const emulator = await startOnPort(emulatorPort, [client]);
  console.error(`MOC Account emulator: ${emulator.issuer}`);
  printPersonas(emulator.personas);
  return {
    issuer: emulator.issuer,
    clientId: client.clientId,
    clientSecret: client.secret,
    close: () => emulator.close(),
  };
}

/** Without a wish, the usual port; a free one where another program has that. */
async function startOnPort(port: number | undefined, clients: readonly DemoClient[]): Promise<Emulator> {
  if (port !== undefined) return startEmulator({ port, clients });
  try {
    return await startEmulator({ clients });
  } catch (error) {
    if (!MocError.isInstance(error) || error.code !== 'system/port-in-use') throw error;
    return startEmulator({ port: 0, clients });
  }
}

async function makeFolder(path: string, asTyped: string): Promise<void> {
  try {
    await mkdir(path, { recursive: true });
  } catch (cause) {
    throw new MocError('system/file-unwritable', { cause, details: { file: asTyped } });
  }
}
