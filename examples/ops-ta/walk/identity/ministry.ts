import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Emulator, opsTaClientAt, startEmulator } from '@moc-sdk/moc-account-emulator';
import type { AccountService } from '@moc-sdk/service/accounts';
import { freePort } from '../../../../tools/servers/free-port.mjs';
import { startOpsTa } from '../../server/index.js';
import { type RealServers, startRealServers } from './real-servers.js';

/** The reference deployment on real servers, with the emulator as its MOC Account. */
export interface Ministry {
  readonly url: string;
  readonly emulator: Emulator;
  readonly accounts: AccountService;
  readonly servers: RealServers;
  /** Stops it all and removes what it wrote. */
  close(): Promise<void>;
}

/** @returns the ministry, or a sentence why a server cannot be had on this machine */
export async function startMinistry(
  say: (line: string) => void,
): Promise<Ministry | { readonly reason: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'moc-identity-'));
  const closing: (() => Promise<void>)[] = [() => rm(folder, { recursive: true, force: true })];
  const close = async () => {
    for (const part of closing.splice(0).reverse()) await part();
  };
  try {
    const servers = await startRealServers(folder);
    if ('reason' in servers) {
      await close();
      return servers;
    }
    closing.push(servers.stop);
    return { ...(await startDeployment(servers, { folder, closing, say })), servers, close };
  } catch (error) {
    await close();
    throw error;
  }
}

interface Surroundings {
  readonly folder: string;
  readonly closing: (() => Promise<void>)[];
  readonly say: (line: string) => void;
}

/** The emulator first, since the deployment asks it for its addresses; its pages get the deployment's accounts. */
async function startDeployment({ environment }: RealServers, { folder, closing, say }: Surroundings) {
  const port = await freePort();
  const accounts = deferred<AccountService>();
  const emulator = await startEmulator({
    port: await freePort(),
    clients: [opsTaClientAt(`http://localhost:${port}`)],
    accounts: () => accounts.value,
    dataDir: folder,
  });
  closing.push(emulator.close);
  const opsTa = await startOpsTa({
    port,
    dataDir: folder,
    issuer: emulator.issuer,
    environment,
    mailer: emulator.outbox,
    accountsClock: emulator.clock,
    say,
  });
  closing.push(opsTa.close);
  accounts.resolve(opsTa.accounts);
  return { url: opsTa.url, emulator, accounts: opsTa.accounts };
}

/** What is asked for before it is there. */
function deferred<T>(): { readonly value: Promise<T>; readonly resolve: (value: T) => void } {
  let resolve: (value: T) => void = () => {};
  const value = new Promise<T>((settle) => {
    resolve = settle;
  });
  return { value, resolve };
}
