/**
 * The service's `AttachmentScanner` over ClamAV's `clamd`.
 *
 * @module
 */
export type { ClamdAddress } from './ask.js';
export { type Clamd, type ClamdOptions, clamd } from './clamd.js';
