import type { Clock } from '@moc-sdk/core';
import type { LegacyOptions, Persona, TestClient } from '@moc-sdk/moc-account-client/testing';
import type { AccountSource } from './accounts/lazy-accounts.js';

/** How an emulator is started. */
export interface EmulatorOptions {
  /** Default 4010; 0 takes any free port. */
  port?: number;
  /** Default: both addresses of `localhost`. */
  host?: string;
  /** Default: `opsTaClient` and `demoAppClient`. */
  clients?: readonly TestClient[];
  /** Default: `demoPeople`. */
  personas?: readonly Persona[];
  /** How the OAuth endpoints `/auth/authorize`, `/auth/accesstoken` and `/auth/resource` behave. */
  legacy?: LegacyOptions;
  /** What the emulator takes for the time in what it tells. Default: the machine's. */
  clock?: Clock;
  /**
   * Accounts of people who register. Give a deployment's own service `clock` and `outbox` of the emulator; a
   * function is called at the first need. Default: a service of the emulator's own, whose sources know the fictional
   * people of `@moc-sdk/moc-account-client/verification/testing`.
   */
  accounts?: AccountSource;
  /**
   * Where passwords of registered accounts (as argon2id hashes), and the accounts themselves where the service is the
   * emulator's own, outlive a restart. Default: in memory.
   */
  dataDir?: string;
  /** Is told of failures inside the provider. */
  onError?: (error: Error) => void;
}
