import {
  type CardBirthDate,
  type CardData,
  type CitizenAnswer,
  type CitizenRegistry,
  namesAgree,
} from '@moc-sdk/moc-account-client/verification';
import type { ThaidProof } from './thaid-proof.js';

/** Options of {@link thaidRegistry}. */
export interface ThaidRegistryOptions {
  /** The least identity assurance level that counts. Default 2.1, what one has who was enrolled in person. */
  readonly minimumIal?: number;
  /** Shown to reviewers. Default `ThaID`. */
  readonly name?: string;
}

/**
 * A proof by ThaID in the place of DOPA's card check, with or without a laser code. Good for the account whose person gave
 * the proof, and for no other: make one for each check, and keep it for nobody else. A proof below the level is
 * `incomplete`.
 *
 * @example
 * ```ts
 * declare const proof: ThaidProof;
 * const registry = thaidRegistry(proof, { minimumIal: 2.3 });
 * ```
 */
export function thaidRegistry(
  proof: ThaidProof,
  { minimumIal = 2.1, name = 'ThaID' }: ThaidRegistryOptions = {},
): CitizenRegistry {
  return { name, check: async (card) => answerOf(proof, card, minimumIal) };
}

function answerOf(proof: ThaidProof, card: CardData, minimumIal: number): CitizenAnswer {
  const isSame =
    proof.nationalId === card.nationalId &&
    namesAgree(proof.name, card.name) &&
    isSameBirth(proof.birthDate, card.birthDate);
  if (!isSame) return { answer: 'mismatch' };
  // A level that is not told is none.
  return Number(proof.ial ?? 0) >= minimumIal ? { answer: 'match' } : { answer: 'incomplete' };
}

/** Month and day count where both know them. */
function isSameBirth(one: CardBirthDate, other: CardBirthDate): boolean {
  const agree = (a: number | undefined, b: number | undefined) =>
    a === undefined || b === undefined || a === b;
  return one.year === other.year && agree(one.month, other.month) && agree(one.day, other.day);
}
