import type { CardData } from '@moc-sdk/moc-account-client/verification';
import { openSealedJson, sealJson } from './sealed-bytes.js';

/** The card of a case, sealed and bound to it. */
export function sealCard(key: Uint8Array, caseId: string, card: CardData): Uint8Array {
  return sealJson(key, card, `card:${caseId}`);
}

/** Opens the card of a case; `undefined` once it is redacted, or when it belongs to another case. */
export function openCard(
  key: Uint8Array,
  { id, card }: { id: string; card?: Uint8Array },
): CardData | undefined {
  return card && (openSealedJson(key, card, `card:${id}`) as CardData | undefined);
}

/** The card without the code on its back, which nobody needs once a registry has answered. */
export function withoutLaserCode({ laserCode: _, ...card }: CardData): CardData {
  return card;
}
