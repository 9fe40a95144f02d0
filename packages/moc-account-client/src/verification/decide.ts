import type { PersonName } from '@moc-sdk/core';
import type { Because } from './because.js';
import { cardFact, directoryFact } from './facts.js';
import type { Findings } from './findings.js';
import { namesAgree } from './names-agree.js';
import type { CardData } from './sources.js';
import type { VerificationWay } from './verification-state.js';

/** What is to happen to a case: the event of `reduceVerification` that follows. */
export type Outcome = 'confirm' | 'refuse-card' | 'find-source-down' | 'ask-document';

export interface Decision {
  readonly outcome: Outcome;
  /** What every source answered: the card first, then the directories in their order. */
  readonly because: readonly Because[];
}

export interface Question extends Findings {
  readonly way: VerificationWay;
  readonly card: Pick<CardData, 'name' | 'laserCode'>;
  /** The name on the account. Without it, it is not compared. */
  readonly profileName?: PersonName;
  /** Whether the same national ID is verified for another account. */
  readonly verifiedElsewhere: boolean;
}

/**
 * Decides a case by what the sources answered. Pure.
 *
 * - A card that does not match, or is no longer valid, is refused, whatever the directories say.
 * - A registry that is down is waited for.
 * - The right card of somebody who is active in one directory is confirmed, also while another directory is down.
 * - As long as nobody has said yes, a directory that is down is waited for. It never counts as "not found".
 * - What remains needs a document: among it a card that nobody could check, and whatever must not pass unseen
 *   (`profile-differs`, `verified-elsewhere`).
 *
 * A citizen needs no directory. A card without a laser code always needs a document, so nothing is waited for.
 *
 * Source: the ministry's manual, section 1, step 3.5. Inferred: everything about sources that are down.
 *
 * @example
 * ```ts
 * const findings = await askSources({ registry, directories }, card, { timeLimit: 5_000 });
 * const { outcome, because } = decide({ way: 'ministry-personnel', card, verifiedElsewhere: false, ...findings });
 * ```
 */
export function decide(question: Question): Decision {
  const { card, citizen, directories } = question;
  const ofCard = cardFact(card, citizen);
  const ofStaff = directories.map((finding) => directoryFact(card.name, finding));
  const doubts = doubtsOf(question);
  return { outcome: outcomeOf(question, ofCard, ofStaff, doubts), because: [ofCard, ...ofStaff, ...doubts] };
}

function outcomeOf(
  { way, card }: Question,
  ofCard: Because,
  ofStaff: readonly Because[],
  doubts: readonly Because[],
): Outcome {
  if (ofCard.code === 'card-mismatch' || ofCard.code === 'card-invalid') return 'refuse-card';
  if (card.laserCode === undefined) return 'ask-document';
  if (ofCard.code === 'unavailable') return 'find-source-down';
  const hasYes = way === 'citizen' || ofStaff.some(({ code }) => code === 'active');
  if (!hasYes && ofStaff.some(({ code }) => code === 'unavailable')) return 'find-source-down';
  return hasYes && ofCard.code === 'card-matches' && doubts.length === 0 ? 'confirm' : 'ask-document';
}

function doubtsOf({ card, profileName, verifiedElsewhere }: Question): Because[] {
  const differs = profileName !== undefined && !namesAgree(profileName, card.name);
  return [
    ...(differs ? [{ code: 'profile-differs' } as const] : []),
    ...(verifiedElsewhere ? [{ code: 'verified-elsewhere' } as const] : []),
  ];
}
