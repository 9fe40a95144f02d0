/**
 * The reference deployment as a program: sign-in, service and web app in one process.
 *
 * @module
 */
export { type OpsTaOptions, optionsFromEnvironment } from './config.js';
export { type OpsTa, startOpsTa } from './start-ops-ta.js';
