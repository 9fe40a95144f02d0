import { toBangkokIso } from '@moc-sdk/core';
import { decideRecheck, type RecheckDecision } from '@moc-sdk/moc-account-client/verification';
import type { CaseRecord } from '../../ports/index.js';
import { changeAccount } from '../change-account.js';
import { revokeWithin } from '../membership/revoke.js';
import { openCard } from '../sealing/sealed-card.js';
import type { IdentitySurroundings } from '../surroundings.js';
import { askAll } from '../verification/ask-all.js';

/**
 * Asks the directories again about somebody who bears the badge. Whoever has left loses it, and the account.
 *
 * @returns `false` when a directory is down: it is asked again later
 */
export async function recheckCase(around: IdentitySurroundings, id: string): Promise<boolean> {
  const record = await around.records.case(id);
  if (record?.state.status !== 'approved') return true;
  const decision = await askAgain(around, record);
  if (decision.outcome === 'ask-again') return false;
  await changeAccount(around, record.account, async (changing) => {
    const now = await changing.writes.case(id);
    if (now?.state.version !== record.state.version) return;
    await changing.writes.audit({
      at: toBangkokIso(around.clock.now()),
      actor: 'system',
      action: 'verification.rechecked',
      subject: `case:${id}`,
      details: { outcome: decision.outcome },
    });
    if (decision.outcome === 'revoke') {
      const { because } = decision;
      await revokeWithin(around, changing, { reason: 'left', because, command: { by: 'system' } });
    } else {
      // Saved again: the next recheck counts from now.
      await changing.writes.saveCase(now);
    }
  });
  return true;
}

async function askAgain(around: IdentitySurroundings, record: CaseRecord): Promise<RecheckDecision> {
  const card = openCard(around.keys.card, record);
  // Without the card nobody can be asked about; the badge stays until somebody takes it.
  if (!card) return { outcome: 'keep', because: [] };
  const { directories } = await askAll(around, { directories: around.sources.directories }, card);
  return decideRecheck({ name: card.name, directories });
}
