import { MocError } from '@moc-sdk/core';
import { type AccountRules, defaultAccountRules } from './account-rules.js';
import type { AccountEvent, AccountState } from './account-state.js';
import { endOfTemporary } from './days.js';
import { counted, legalStep } from './legal-step.js';
import { type AccountEventType, type AccountStage, accountTransitions } from './transitions.js';

/** Nobody has registered yet. */
export const newAccount: AccountState = { stage: 'unregistered', version: 0, applied: [] };

/**
 * The state after an event. Pure; an event whose id was applied before gives back the same state. Whatever is refused
 * leaves the state as it was.
 *
 * A temporary account whose days are over takes no other event than `expire`, also when nobody has expired it yet.
 *
 * @param rules what differs from {@link defaultAccountRules}
 * @throws MocError `request/conflict` (the event expects another version), `account/illegal-event` (the table has no such
 * step, the account has ended by the clock, or `expire` comes before the end)
 *
 * @example
 * ```ts
 * const consent = { version: '2026-11', locale: 'th', at } as const;
 * const account = reduceAccount(newAccount, { id: '01', at, by: 'somying', type: 'register', consent });
 * account.stage; // 'temporary'
 * ```
 */
export function reduceAccount(
  state: AccountState,
  event: AccountEvent,
  rules: Partial<AccountRules> = {},
): AccountState {
  const { stage: place } = state;
  const stage = legalStep({
    table: accountTransitions,
    place,
    state,
    event,
    illegal: 'account/illegal-event',
  });
  if (stage === undefined) return state;
  refuseWhatTheClockForbids(state, event);
  const after = { ...state, stage, ...counted(state, event) };
  return changes[event.type](after, event as never, { ...defaultAccountRules, ...rules });
}

function refuseWhatTheClockForbids(state: AccountState, event: AccountEvent): void {
  if (state.stage !== 'temporary') return;
  const isOver = state.expiresAt !== undefined && Date.parse(event.at) >= Date.parse(state.expiresAt);
  if (isOver === (event.type === 'expire')) return;
  throw illegal(event.type, isOver ? 'expired' : state.stage);
}

function illegal(event: AccountEventType, state: AccountStage): MocError {
  return new MocError('account/illegal-event', { details: { event, state } });
}

type Change<Type extends AccountEventType> = (
  state: AccountState,
  event: Extract<AccountEvent, { type: Type }>,
  rules: AccountRules,
) => AccountState;

/** What each event changes beside the stage. */
const changes: { readonly [Type in AccountEventType]: Change<Type> } = {
  register: (state, { at, consent }, { temporaryDays }) => ({
    ...state,
    registeredAt: at,
    expiresAt: endOfTemporary(at, temporaryDays),
    consent,
  }),
  'adopt-temporary': (state, { at, expiresAt }) => ({
    ...state,
    registeredAt: at,
    ...(expiresAt === undefined ? {} : { expiresAt }),
  }),
  'adopt-permanent': (state, { at }) => ({ ...state, registeredAt: at }),
  choose: (state, { choice }) => ({ ...state, choice }),
  'confirm-identity': ({ expiresAt: _, ...state }) => state,
  'recognise-personnel': ({ expiresAt: _, ...state }, { at, basis, caseId }) => ({
    ...state,
    recognised: { at, basis, caseId },
  }),
  expire: (state, { at }) => ({ ...state, ended: { at } }),
  /** The badge goes with the recognition: nothing of a revoked account may still show it. */
  revoke: ({ recognised: _, ...state }, { at, reason }) => ({ ...state, ended: { at, reason } }),
  reinstate: ({ ended: _, ...state }, { at, reason }) => ({ ...state, reinstated: { at, reason } }),
  /** A reason is free text and may name somebody. That consent was given, and when, stays as evidence. */
  redact: ({ choice: _, reinstated: __, ended, ...state }) =>
    ended ? { ...state, ended: { at: ended.at } } : state,
};
