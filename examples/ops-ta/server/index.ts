/**
 * The reference deployment as a program: sign-in, service and web app in one process.
 *
 * @module
 */
export { type OpsTaOptions, optionsFromEnvironment } from './config.js';
export { demoIdentity } from './demo/demo-identity.js';
export type { IdentityOverrides } from './identity/overrides.js';
export { type OpsTa, startOpsTa } from './start-ops-ta.js';
