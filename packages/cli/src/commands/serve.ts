import { mkdir } from 'node:fs/promises';
import { MocError } from '@moc-sdk/core';
import {
  type Emulator,
  type EmulatorOptions,
  opsTaClientAt,
  startEmulator,
} from '@moc-sdk/moc-account-emulator';
import { demoIdentity, type IdentityOverrides, type OpsTa, startOpsTa } from '@moc-sdk/ops-ta';
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
  const dataDir = callerPath(options.data);
  await makeFolder(dataDir, options.data);
  const started = later<OpsTa>();
  const accounts = async () => (await started.value).accounts;
  const provider = options.issuer
    ? ownProvider(options.issuer, options)
    : await emulatorFor(port, options, { accounts, dataDir });
  const { issuer, clientId, clientSecret, identity, close: closeProvider } = provider;
  try {
    const app = await startOpsTa({
      port,
      dataDir,
      ...(options.database ? { databaseUrl: options.database } : {}),
      issuer,
      clientId,
      ...(clientSecret ? { clientSecret } : {}),
      demo: !options.issuer,
      environment: process.env,
      ...identity,
      say: (line) => console.error(line),
    });
    started.set(app);
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
  /** What the demonstration puts in the place of the agency's own sources. */
  readonly identity: IdentityOverrides;
  close(): Promise<void>;
}

/** The secret is not taken from the command line, where other users of the machine could read it. */
function ownProvider(issuer: string, { clientId }: ServeOptions): Provider {
  return {
    issuer,
    clientId,
    clientSecret: process.env.MOC_CLIENT_SECRET,
    identity: {},
    close: async () => {},
  };
}

async function emulatorFor(
  appPort: number,
  { emulatorPort }: ServeOptions,
  own: Pick<EmulatorOptions, 'accounts' | 'dataDir'>,
): Promise<Provider> {
  const client = opsTaClientAt(`http://localhost:${appPort}`);
  const emulator = await startOnPort(emulatorPort, { ...own, clients: [client] });
  console.error(`MOC Account emulator: ${emulator.issuer}`);
  printPersonas(emulator.personas);
  return {
    issuer: emulator.issuer,
    clientId: client.clientId,
    clientSecret: client.secret,
    identity: demoIdentity(emulator),
    close: () => emulator.close(),
  };
}

/** Without a wish, the usual port; a free one where another program has that. */
async function startOnPort(port: number | undefined, options: EmulatorOptions): Promise<Emulator> {
  if (port !== undefined) return startEmulator({ ...options, port });
  try {
    return await startEmulator(options);
  } catch (error) {
    if (!MocError.isInstance(error) || error.code !== 'system/port-in-use') throw error;
    return startEmulator({ ...options, port: 0 });
  }
}

/** A value that comes later. */
function later<Value>() {
  let set: (value: Value) => void = () => {};
  const value = new Promise<Value>((resolve) => {
    set = resolve;
  });
  return { value, set };
}

async function makeFolder(path: string, asTyped: string): Promise<void> {
  try {
    await mkdir(path, { recursive: true });
  } catch (cause) {
    throw new MocError('system/file-unwritable', { cause, details: { file: asTyped } });
  }
}
