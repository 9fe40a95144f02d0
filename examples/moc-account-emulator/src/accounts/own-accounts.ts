import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { folderFiles } from '@moc-sdk/adapters/folder';
import { type Postgres, postgres } from '@moc-sdk/adapters/postgres';
import { memoryPostgres } from '@moc-sdk/adapters/testing';
import type { Clock } from '@moc-sdk/core';
import {
  type DirectoryFaults,
  fictionalPeople,
  memoryDirectory,
  memoryRegistry,
  type RegistryFaults,
} from '@moc-sdk/moc-account-client/verification/testing';
import { type AccountService, createAccountService } from '@moc-sdk/service/accounts';
import type { Mailer } from '@moc-sdk/service/ports';
import { stableKey } from './stable-key.js';

/** What can go wrong on purpose at the emulator's own sources: `registry.down = 'timeout'`. */
export interface SourceSwitches {
  readonly registry: RegistryFaults;
  readonly ad: DirectoryFaults;
  readonly dpis: DirectoryFaults;
}

export interface OwnAccounts {
  readonly service: AccountService;
  close(): Promise<void>;
}

/** The emulator's own accounts: a database in memory or in a folder, and sources that know the fictional people. */
export async function ownAccounts(parts: {
  readonly issuer: string;
  readonly mailer: Mailer;
  readonly clock: Clock;
  readonly faults: SourceSwitches;
  readonly dataDir?: string | undefined;
  readonly onError: (error: unknown) => void;
}): Promise<OwnAccounts> {
  const { issuer, mailer, clock, faults, dataDir, onError } = parts;
  const folder = dataDir ?? (await mkdtemp(join(tmpdir(), 'moc-account-emulator-')));
  const database = await openDatabase(dataDir, clock, onError);
  const service = createAccountService({
    records: database.accounts,
    jobs: database.jobs,
    rateLimits: database.rateLimits,
    files: folderFiles({ folder: join(folder, 'documents') }),
    key: await stableKey(folder),
    mailer,
    clock,
    sources: {
      registry: memoryRegistry(fictionalPeople, faults.registry),
      directories: [
        memoryDirectory('AD', fictionalPeople, faults.ad),
        memoryDirectory('DPIS', fictionalPeople, faults.dpis),
      ],
    },
    // Nothing here leaves this machine, and few machines of developers run an antivirus.
    acceptUnscanned: true,
    // Its desk is the reference deployment's; the pages here call the service itself.
    authenticate: async () => null,
    baseUrl: issuer,
    accountUrl: `${issuer}/account`,
    onError,
  });
  await service.start();
  return {
    service,
    close: async () => {
      await service.stop();
      await database.close();
      if (dataDir === undefined) await rm(folder, { recursive: true, force: true });
    },
  };
}

function openDatabase(
  dataDir: string | undefined,
  clock: Clock,
  onError: (error: unknown) => void,
): Promise<Postgres> {
  if (dataDir === undefined) return memoryPostgres({ clock, onError });
  return postgres({ database: { folder: join(dataDir, 'database') }, clock, onError });
}
