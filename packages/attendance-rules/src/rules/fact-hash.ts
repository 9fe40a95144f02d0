/**
 * A hash of 64 bits over facts, in two lanes of 32 (murmur's mixing). It tells whether something changed; against
 * somebody who wants two months to look the same it is no defence, and needs none: the facts themselves are kept.
 */
export interface FactHash {
  high: number;
  low: number;
}

export function newHash(): FactHash {
  return { high: 0x9e37_79b9, low: 0x85eb_ca6b };
}

/** Takes a whole number, also beyond 32 bits. */
export function mixNumber(hash: FactHash, value: number): void {
  mixWord(hash, value | 0);
  if (value !== (value | 0)) mixWord(hash, Math.floor(value / 0x1_0000_0000) | 0);
}

/** Takes the length too, so that two texts never read as two others. */
export function mixText(hash: FactHash, text: string): void {
  mixWord(hash, text.length);
  for (let index = 0; index < text.length; index++) mixWord(hash, text.charCodeAt(index));
}

export function hashText({ high, low }: FactHash): string {
  return spread(high ^ (low >>> 5)) + spread(low ^ (high >>> 7));
}

/** The hash of one text. */
export function hashOf(text: string): string {
  const hash = newHash();
  mixText(hash, text);
  return hashText(hash);
}

function mixWord(hash: FactHash, word: number): void {
  hash.high = rotateAndMix(hash.high ^ Math.imul(word, 0xcc9e_2d51), 15);
  hash.low = rotateAndMix(hash.low ^ Math.imul(word ^ hash.high, 0x1b87_3593), 13);
}

function rotateAndMix(lane: number, by: number): number {
  return (Math.imul((lane << by) | (lane >>> (32 - by)), 5) + 0xe654_6b64) | 0;
}

function spread(lane: number): string {
  let mixed = Math.imul(lane ^ (lane >>> 16), 0x85eb_ca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2_ae35);
  return ((mixed ^ (mixed >>> 16)) >>> 0).toString(16).padStart(8, '0');
}
