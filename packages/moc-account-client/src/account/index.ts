/**
 * The life of a MOC Account as data: one transition table, one pure reducer.
 *
 * @module
 */
export type { AccountEvent, AccountState, Consent, EventStamp } from './account-state.js';
export { type AccountEventType, type AccountStage, accountTransitions } from './transitions.js';
