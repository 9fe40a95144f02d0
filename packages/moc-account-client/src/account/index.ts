/**
 * The life of a MOC Account as data: one transition table, one pure reducer.
 *
 * @module
 */
export { type AccountRules, defaultAccountRules } from './account-rules.js';
export type { AccountEvent, AccountState, Consent, EventStamp } from './account-state.js';
export { lastDayOf } from './days.js';
export { newAccount, reduceAccount } from './reduce-account.js';
export { isActive, isAlive } from './stages.js';
export { type AccountEventType, type AccountStage, accountTransitions } from './transitions.js';
