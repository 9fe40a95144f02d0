import { toBangkokIso } from '@moc-sdk/core';
import {
  type CardData,
  type Decision,
  decide,
  type Findings,
  retryDelay,
} from '@moc-sdk/moc-account-client/verification';
import type { CaseRecord } from '../../ports/index.js';
import { type AccountChanging, changeAccount, stampOf } from '../change-account.js';
import { refuseEnded } from '../membership/living-account.js';
import { notify } from '../messages/notify.js';
import { nationalIdTries } from '../public-steps.js';
import { emailSchema } from '../registration/email.js';
import { sealCard, withoutLaserCode } from '../sealing/sealed-card.js';
import type { IdentitySurroundings } from '../surroundings.js';
import { grant } from './grant.js';

/** A case in `checking` with what the sources said of its card. */
export interface Checked {
  readonly record: CaseRecord;
  readonly card: CardData;
  readonly findings: Findings;
}

/**
 * Keeps what the sources answered: the second of the two transactions of a check. A case that somebody else has settled in
 * the meantime stays as it is.
 */
export async function settle(around: IdentitySurroundings, checked: Checked): Promise<void> {
  const { record } = checked;
  const settled = await changeAccount(around, record.account, async (changing) => {
    const now = await changing.writes.case(record.id);
    const isMine = now?.state.status === 'checking' && now.state.version === record.state.version;
    if (!isMine || hasEnded(around, changing)) return undefined;
    return apply(around, changing, checked, await decisionOf(changing, checked));
  });
  if (settled?.state.status === 'approved' && record.nationalIdHash) {
    await around.rateLimits.forgive(nationalIdTries, record.nationalIdHash);
  }
  if (settled?.state.retryAt) await planCheck(around, settled.id, settled.state.retryAt);
}

/** An account whose days are over gains nothing any more; its case ends with it. */
function hasEnded({ clock }: IdentitySurroundings, { account }: AccountChanging): boolean {
  try {
    refuseEnded(account(), clock.now());
    return false;
  } catch {
    return true;
  }
}

async function decisionOf(
  { writes, account }: AccountChanging,
  { record, card, findings }: Checked,
): Promise<Decision> {
  const { name } = account().profile;
  const hash = record.nationalIdHash;
  return decide({
    way: record.state.way ?? 'ministry-personnel',
    card,
    ...(name.first !== '' && { profileName: name }),
    verifiedElsewhere: hash !== undefined && (await writes.isVerifiedElsewhere(hash, record.account)),
    ...findings,
  });
}

async function apply(
  around: IdentitySurroundings,
  changing: AccountChanging,
  { record, card, findings }: Checked,
  { outcome, because }: Decision,
): Promise<CaseRecord> {
  // A key of its own each time: one that could be guessed could be used up by a command of the person's before.
  const stamp = stampOf(around, { by: 'system' });
  const wasWaiting = record.state.downtimes > 0;
  const lasting = sealCard(around.keys.card, record.id, withoutLaserCode(card));
  switch (outcome) {
    case 'find-source-down': {
      const seconds = retryDelay(record.state.downtimes, around.rules);
      const retryAt = toBangkokIso(new Date(Date.parse(stamp.at) + 1000 * seconds));
      return changing.onCase(record, { ...stamp, type: outcome, because, retryAt });
    }
    case 'refuse-card': {
      const erased = { card: undefined, nationalIdHash: undefined };
      if (wasWaiting) await notify(around, changing.writes, changing.account(), 'card-refused');
      return changing.onCase(record, { ...stamp, type: outcome, because }, erased);
    }
    case 'ask-document':
      if (wasWaiting) await notify(around, changing.writes, changing.account(), 'document-needed');
      return changing.onCase(record, { ...stamp, type: outcome, because }, { card: lasting });
    case 'confirm': {
      const settled = await changing.onCase(record, { ...stamp, type: outcome, because }, { card: lasting });
      await grant(around, changing, settled, {
        by: 'system',
        basis: 'automatic',
        officialEmails: emailsOf(findings),
      });
      return settled;
    }
  }
}

/** The official addresses that the directories know the person by; what is no address is left out. */
function emailsOf({ directories }: Findings): string[] {
  return directories.flatMap((finding) =>
    finding.answer === 'active' ? (emailSchema.safeParse(finding.person.email).data ?? []) : [],
  );
}

/** The queue of cases that wait for a source. */
export const CHECK_QUEUE = 'identity-case-check';

/** Asks again when it is time. A job that is lost is made up for by the next sweep. */
async function planCheck({ jobs }: IdentitySurroundings, id: string, retryAt: string): Promise<void> {
  await jobs.send(CHECK_QUEUE, { case: id }, { key: id, startAfter: new Date(retryAt) });
}
