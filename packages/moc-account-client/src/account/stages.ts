import type { AccountStage } from './transitions.js';

/** Whether the account can be signed in with and used: temporary, permanent or ministry personnel. */
export function isActive(stage: AccountStage): boolean {
  return stage === 'temporary' || stage === 'permanent' || stage === 'ministry-personnel';
}

/**
 * Whether the account holds on to its e-mail address: an active one, and a revoked one, since that can be reinstated. An
 * address whose account is not alive may be registered anew.
 */
export function isAlive(stage: AccountStage): boolean {
  return isActive(stage) || stage === 'revoked';
}
