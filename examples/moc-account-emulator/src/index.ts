/**
 * A stand-in for MOC Account: for offline work, demonstrations and tests.
 *
 * @module
 */
export type {
  Fault,
  FaultyEndpoint,
  LegacyOptions,
  Persona,
  ProviderFaults,
  TestApi,
  TestClient,
} from '@moc-sdk/moc-account-client/testing';
export type { AccountSource } from './accounts/lazy-accounts.js';
export type { SourceSwitches } from './accounts/own-accounts.js';
export type { EmulatorClock } from './clock/emulator-clock.js';
export { type DemoClient, demoAppClient, opsTaClient, opsTaClientAt } from './demo-clients.js';
export { demoPeople } from './demo-people.js';
export type { EmulatorOptions } from './emulator-options.js';
export type { Outbox, OutboxMail } from './mail/outbox.js';
export { demoApi, type Emulator, startEmulator } from './start-emulator.js';
