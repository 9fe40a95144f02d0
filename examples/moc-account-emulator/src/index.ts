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
export { type DemoClient, demoAppClient, opsTaClient, opsTaClientAt } from './demo-clients.js';
export { demoPeople } from './demo-people.js';
export { demoApi, type Emulator, type EmulatorOptions, startEmulator } from './start-emulator.js';
