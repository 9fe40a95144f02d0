import { MocError } from '@moc-sdk/core';
import {
  isOpen,
  newVerification,
  priorTries,
  type VerificationWay,
} from '@moc-sdk/moc-account-client/verification';
import type { AccountRecord, CaseRecord } from '../../ports/index.js';
import type { Command } from '../account-service.js';
import { changeAccount, stampOf } from '../change-account.js';
import { refuseEnded } from '../membership/living-account.js';
import { accountSteps } from '../public-steps.js';
import type { IdentitySurroundings } from '../surroundings.js';
import { accountView } from '../views/account-view.js';
import type { AccountView } from '../views/person-views.js';
import { caseWithEvent } from './open-case.js';

/**
 * Opens a case. Wrong tries of the one before count on, so that a new case is no new beginning for a guesser.
 *
 * @throws MocError `request/not-found`, `account/not-active`, `account/illegal-event` (there is nothing left to prove),
 * `verification/illegal-event` (a case is open), `request/conflict`, `request/too-many`
 */
export async function start(
  around: IdentitySurroundings,
  id: string,
  way: VerificationWay,
  command: Command,
): Promise<AccountView> {
  await around.rateLimits.take(accountSteps.start, id);
  return changeAccount(around, id, async ({ account, onCase, writes }) => {
    const cases = await writes.cases(id);
    if (caseWithEvent(cases, command.key)) return accountView(account(), cases[0]);
    refuseEnded(account(), around.clock.now());
    refuseWithout(account(), way);
    const [newest] = cases;
    refuseWhileOpen(newest);
    const { expects: _, ...stamp } = stampOf(around, command);
    const record: CaseRecord = {
      id: around.newId(),
      account: id,
      state: newVerification,
      openedAt: stamp.at,
    };
    const carried = newest && priorTries(newest.state);
    const opened = await onCase(record, { ...stamp, type: 'start', way, ...(carried && { carried }) });
    return accountView(account(), opened);
  });
}

/** A badge cannot be had twice, and a permanent account gains nothing from a citizen's verification. */
function refuseWithout({ state }: AccountRecord, way: VerificationWay): void {
  const isDone = state.stage === 'ministry-personnel' || (state.stage === 'permanent' && way === 'citizen');
  if (!isDone) return;
  const event = way === 'citizen' ? 'confirm-identity' : 'recognise-personnel';
  throw new MocError('account/illegal-event', { details: { event, state: state.stage } });
}

function refuseWhileOpen(newest: CaseRecord | undefined): void {
  if (!newest || !isOpen(newest.state.status)) return;
  throw new MocError('verification/illegal-event', {
    details: { event: 'start', state: newest.state.status },
  });
}
