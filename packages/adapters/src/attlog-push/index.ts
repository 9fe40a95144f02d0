/**
 * Attendance terminals that push their records over HTTP (`/iclock/*`): ZKTeco's ADMS, and what speaks like it.
 *
 * @module
 */
export { type AttlogPush, attlogPush } from './attlog-push.js';
export { memoryInbox } from './memory-inbox.js';
export type { AttlogPushOptions, Terminal } from './options.js';
export { type TakenOver, type TakeOverOptions, takeOver } from './take-over.js';
export { type UnsyncedOptions, unsyncedDevices } from './unsynced-devices.js';
