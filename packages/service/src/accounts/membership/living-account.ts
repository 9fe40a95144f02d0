import { MocError } from '@moc-sdk/core';
import { isActive } from '@moc-sdk/moc-account-client/account';
import type { AccountRecord } from '../../ports/index.js';

/**
 * Refuses an account that can no longer be used; also a temporary one whose days are over, before anybody has expired it.
 *
 * @throws MocError `account/not-active`
 */
export function refuseEnded({ state }: AccountRecord, now: Date): void {
  const isOver = state.expiresAt !== undefined && now.getTime() >= Date.parse(state.expiresAt);
  const stage = state.stage === 'temporary' && isOver ? 'expired' : state.stage;
  if (!isActive(stage)) throw new MocError('account/not-active', { details: { state: stage } });
}
