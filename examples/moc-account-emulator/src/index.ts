/**
 * A stand-in for MOC Account: for offline work, demonstrations and tests.
 *
 * @module
 */
export type { Persona, TestClient } from '@moc-sdk/moc-account-client/testing';
export { demoPeople } from './demo-people.js';
export { type Emulator, type EmulatorOptions, opsTaClient, startEmulator } from './start-emulator.js';
