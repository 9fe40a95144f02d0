/**
 * Attendance terminals that push their records over HTTP (`/iclock/*`): ZKTeco's ADMS, and what speaks like it.
 *
 * @module
 */
export { type AttlogPush, type AttlogPushOptions, attlogPush, type Terminal } from './attlog-push.js';
export { memoryInbox } from './memory-inbox.js';
export { type TakenOver, type TakeOverOptions, takeOver } from './take-over.js';
export { type UnsyncedOptions, unsyncedDevices } from './unsynced-devices.js';
